package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.sql.Cells;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every figure of a shift, summed by the database in a handful of statements, however many sales it has. */
final class ZSums {
    private static final String HEAD = """
            select count(if(s.kind = 'SALE', 1, null)), coalesce(sum(if(s.kind = 'SALE', s.total, 0)), 0), coalesce(sum(if(s.kind = 'SALE', s.tax, 0)), 0),
              count(if(s.kind = 'RETURN', 1, null)), coalesce(sum(if(s.kind = 'RETURN', s.total, 0)), 0), coalesce(sum(if(s.kind = 'RETURN', s.tax, 0)), 0),
              count(if(s.kind = 'SALE' and s.discount <> 0, 1, null)), coalesce(sum(if(s.kind = 'SALE', s.discount, 0)), 0), coalesce(sum(s.rounding), 0) from sale s where s.shift_id = ?""";
    private static final String TENDERS = """
            select if(s.kind = 'SALE', 'TENDER', 'REFUND') section, t.kind, count(*), sum(t.amount) from sale s join tender t on t.sale_id = s.id
            where s.shift_id = ? group by section, t.kind order by section desc, t.kind""";
    /** Change on other tenders than cash leaves the drawer too. */
    private static final String CHANGE = "select count(*), coalesce(-sum(t.change_given), 0) from sale s join tender t on t.sale_id = s.id where s.shift_id = ? and t.kind <> 'CASH' and t.change_given <> 0";
    private static final String VALUES = "select v.tender_kind, count(*), sum(v.amount) from value_load v where v.shift_id = ? group by v.tender_kind order by v.tender_kind";
    private static final String DEPOSITS = "select e.kind, sum(abs(e.pieces)), sum(e.amount) from deposit_entry e where e.shift_id = ? group by e.kind order by e.kind desc";
    private static final String LETTERS = """
            select concat(x.letter, ' ', x.rate), count(*), sum(x.taxable), sum(x.tax) from sale s join sale_tax x on x.sale_id = s.id
            where s.shift_id = ? group by x.letter, x.rate order by x.letter, x.rate""";
    private static final String CATEGORIES = """
            select coalesce(c.name, '-') shelf, count(*), sum(l.total), sum(l.tax) from sale s join sale_line l on l.sale_id = s.id left join sku k on k.id = l.sku_id
              left join product p on p.id = k.product_id left join category c on c.id = p.category_id where s.shift_id = ? group by shelf order by shelf""";
    private static final String CASHIERS = """
            select coalesce(max(u.display_name), '?'), count(if(s.kind = 'SALE', 1, null)), sum(s.total), sum(s.tax) from sale s left join app_user u on u.id = s.cashier_id
            where s.shift_id = ? group by s.cashier_id order by 1""";
    private static final String MOVES = "select m.type, count(*), sum(m.amount) from cash_movement m where m.shift_id = ? group by m.type order by m.type";
    private static final String REMOVED = "select if(r.abandoned, 'ABANDONED', 'REMOVED') section, count(*), sum(r.amount) from removed_line r where r.shift_id = ? group by section order by section desc";
    private static final String DRAWER = "select count(*) from drawer_opening d where d.shift_id = ?";
    private static final String RECONCILED = """
            select concat(r.day, ' ', r.short_code, if(r.signed_at is null, '', ' *')), r.open_items, r.difference from reconciled_day r join shift s on r.day = date_sub(s.business_day, interval 1 day)
            where s.id = ? and r.ran_at is not null order by r.short_code""";
    /** Slips, cheques, vouchers and foreign notes by their currency, against what was counted of them; nothing where the count was of cash alone. */
    private static final String SLIPS = """
            select x.way, sum(x.pieces), sum(x.due), sum(x.counted) from (
              select if(t.kind = 'FOREIGN_CASH' and regexp_like(t.currency, '^[A-Z][A-Z][A-Z]$', 'c'), concat(t.kind, ' ', t.currency), t.kind) way, 1 pieces, t.given due, 0.00 counted
                from sale s join tender t on t.sale_id = s.id where s.shift_id = :shift and s.kind = 'SALE' and t.kind in ('CARD', 'CHEQUE', 'FOREIGN_CASH', 'VOUCHER')
              union all select trim(concat(k.kind, ' ', k.currency)), 1, k.amount, 0.00 from slip_taken k where k.shift_id = :shift
              union all select trim(concat(m.kind, ' ', m.currency)), 0, -m.amount, 0.00 from slip_move m where m.shift_id = :shift
              union all select trim(concat(c.kind, ' ', c.currency)), 0, 0.00, c.counted from settlement_tender c where c.shift_id = :shift and c.expected is not null) x
            where exists (select 1 from till_settlement h where h.shift_id = :shift and h.by_tender) group by x.way order by x.way""";
    private static final String TAKEN_AWAY = "select trim(concat(m.kind, ' ', m.currency)) way, count(*), -sum(m.amount) from slip_move m where m.shift_id = ? group by way order by way";
    private static final String COUNT = "select counted, stays is not null, coalesce(stays, counted) from till_settlement where shift_id = ?";

    private static final String FLOAT_PIECES = "select cast(p.denomination as char), p.pieces, p.denomination * p.pieces from opening_piece p where p.shift_id = ? order by p.denomination desc";
    /** What was left in the drawer when its former shift ended: what was counted, less what went to the safe or the bank. */
    private static final String LEFT = """
            select coalesce(c.stays, c.counted) from till_settlement c where c.shift_id = (select b.id from shift b join shift s on s.till_id = b.till_id and b.opened_at < s.opened_at and b.id <> s.id
            where s.id = ? order by b.opened_at desc, b.number desc limit 1)""";

    private final EntityManager em;
    private final UUID shiftId;
    private final List<ZSheet.Row> rows = new ArrayList<>();

    ZSums(EntityManager em, UUID shiftId) {
        this.em = em;
        this.shiftId = shiftId;
    }

    /** @param openingFloat the money the drawer began with */
    List<ZSheet.Row> of(Money openingFloat) {
        var head = select(HEAD).get(0);
        add("SALES", null, head.count(0), head.money(1), head.money(2));
        add("RETURNS", null, head.count(3), head.money(4), head.money(5));
        add("DISCOUNT", null, head.count(6), head.money(7), Money.ZERO);
        add("ROUNDING", null, 0, head.money(8), Money.ZERO);
        select(TENDERS).forEach(r -> add(r.text(0), r.text(1), r.count(2), r.money(3), Money.ZERO));
        select(CHANGE).stream().filter(r -> r.count(0) > 0).forEach(r -> add("CHANGE", null, r.count(0), r.money(1), Money.ZERO));
        select(VALUES).forEach(r -> add("VALUE", r.text(0), r.count(1), r.money(2), Money.ZERO));
        select(DEPOSITS).forEach(r -> add("DEPOSIT", r.text(0), r.count(1), r.money(2), Money.ZERO));
        select(LETTERS).forEach(r -> add("LETTER", r.text(0), r.count(1), r.money(2), r.money(3)));
        select(CATEGORIES).forEach(r -> add("CATEGORY", r.text(0), r.count(1), r.money(2), r.money(3)));
        select(CASHIERS).forEach(r -> add("CASHIER", r.text(0), r.count(1), r.money(2), r.money(3)));
        select(MOVES).forEach(r -> add("MOVE", r.text(0), r.count(1), r.money(2), Money.ZERO));
        select(REMOVED).forEach(r -> add(r.text(0), null, r.count(1), r.money(2), Money.ZERO));
        select(TAKEN_AWAY).forEach(r -> add("TENDER_OUT", r.text(0), r.count(1), r.money(2), Money.ZERO));
        add("DRAWER", null, select(DRAWER).get(0).count(0), Money.ZERO, Money.ZERO);
        addDrawer(openingFloat);
        select(RECONCILED).forEach(r -> add("RECONCILED", r.text(0), r.count(1), r.money(2), Money.ZERO));
        return rows;
    }

    private void addDrawer(Money openingFloat) {
        add("FLOAT", null, 0, openingFloat, Money.ZERO);
        select(FLOAT_PIECES).forEach(r -> add("FLOAT_PIECE", r.text(0), r.count(1), r.money(2), Money.ZERO));
        for (var left : select(LEFT)) {
            add("FLOAT_LEFT", null, 0, left.money(0), Money.ZERO);
            add("FLOAT_DIFF", null, 0, openingFloat.minus(left.money(0)), Money.ZERO);
        }
        var expected = openingFloat.plus(cash("TENDER")).plus(cash("REFUND"));
        for (var row : List.copyOf(rows)) if (row.section().equals("MOVE") || row.section().equals("CHANGE")) expected = expected.plus(row.amount());
        add("EXPECTED", null, 0, expected, Money.ZERO);
        for (var count : select(COUNT)) {
            add("COUNTED", null, 0, count.money(0), Money.ZERO);
            add("VARIANCE", null, 0, count.money(0).minus(expected), Money.ZERO);
            if (!count.flag(1)) continue;
            add("TAKEN", null, 0, count.money(0).minus(count.money(2)), Money.ZERO);
            add("STAYS", null, 0, count.money(2), Money.ZERO);
        }
        var slips = Cells.list(em.createNativeQuery(SLIPS).setParameter("shift", Cells.parameter(shiftId)), r -> r);
        slips.forEach(r -> add("TENDER_DUE", r.text(0), r.count(1), r.money(2), Money.ZERO));
        slips.forEach(r -> add("TENDER_COUNT", r.text(0), 0, r.money(3), Money.ZERO));
        slips.forEach(r -> add("TENDER_DIFF", r.text(0), 0, r.money(3).minus(r.money(2)), Money.ZERO));
    }

    private Money cash(String section) {
        return rows.stream().filter(r -> r.section().equals(section) && "CASH".equals(r.name())).map(ZSheet.Row::amount).reduce(Money.ZERO, Money::plus);
    }

    private void add(String section, String name, long count, Money amount, Money tax) {
        rows.add(new ZSheet.Row(section, name, count, amount, tax));
    }

    private List<Cells> select(String sql) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), List.of(shiftId)), r -> r);
    }
}
