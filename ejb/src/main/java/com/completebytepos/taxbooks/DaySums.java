package com.completebytepos.taxbooks;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every figure of a branch's fiscal day as KRA wants it on a Z, summed by the database. Contents: KRA TIS specification v2.0, sections 15 and 16. */
final class DaySums {
    private static final String OF_THE_DAY = " where s.branch_id = ? and s.completed_at >= ? and s.completed_at < ?";
    /**
     * Documents, not sales: a buyer added later makes three of one sale. By the branch whose unit issued the document: goods may come back in another
     * branch than they are credited at. A note that takes a whole invoice back says the sale's own figures below zero.
     */
    private static final String ISSUED = """
            with issued as (
              select d.kind, d.total, s.id, 1 sign, s.tax, if(s.kind = 'SALE', s.discount, 0) discount from sale s join fiscal_document d on d.sale_id = s.id
                where d.branch_id = ?1 and s.completed_at >= ?2 and s.completed_at < ?3
              union all select d.kind, d.total, s.id, if(d.kind = 'SALE', 1, -1) sign, s.tax, 0 discount from sale s join fiscal_document d on d.past_sale_id = s.id
                where d.branch_id = ?1 and s.completed_at >= ?2 and s.completed_at < ?3)""";
    private static final String HEAD = ISSUED + """
             select count(if(i.kind = 'SALE', 1, null)), sum(if(i.kind = 'SALE', i.total, 0)), sum(if(i.kind = 'SALE', i.tax, 0)),
              count(if(i.kind = 'CREDIT_NOTE', 1, null)), sum(if(i.kind = 'CREDIT_NOTE', i.total, 0)), sum(if(i.kind = 'CREDIT_NOTE', i.tax * i.sign, 0)),
              count(if(i.discount <> 0, 1, null)), sum(i.discount) from issued i""";
    private static final String LETTERS = ISSUED + " select x.letter, count(*), sum(x.taxable * i.sign), sum(x.tax * i.sign) from issued i join sale_tax x on x.sale_id = i.id group by x.letter";
    private static final String ITEMS = "select count(*), sum(l.total), sum(l.tax) from sale s join sale_line l on l.sale_id = s.id" + OF_THE_DAY + " and s.kind = 'SALE'";
    private static final String TENDERS = "select if(s.kind = 'SALE', 'TENDER', 'REFUND') section, t.kind, count(*), sum(t.amount) from sale s join tender t on t.sale_id = s.id" + OF_THE_DAY
            + " group by section, t.kind order by section desc, t.kind";
    private static final String COPIES = """
            select count(*), sum(coalesce(d.total, s.total)), sum(if(d.credits_id is null, s.tax, -s.tax)) from receipt_print p join sale s on s.id = p.sale_id
              left join fiscal_document d on d.id = p.document_id where s.branch_id = ? and p.printed_at >= ? and p.printed_at < ? and p.paper = 'COPY'""";
    /** Nothing of training is ever stored: each till tells how many receipts of it there were on a day, and what they came to. */
    private static final String TRAINING = "select coalesce(sum(t.sales), 0), coalesce(sum(t.amount), 0) from training_day t where t.branch_id = ? and t.day = ?";
    private static final String PROFORMAS = "select count(*), sum(i.total), sum(i.tax) from proforma_invoice i where i.branch_id = ? and i.at >= ? and i.at < ?";
    private static final String FLOATS = "select count(*), sum(h.opening_float) from shift h where h.branch_id = ? and h.opened_at >= ? and h.opened_at < ?";
    private static final String ABANDONED = "select count(*), sum(r.amount) from removed_line r join shift h on h.id = r.shift_id where h.branch_id = ? and r.at >= ? and r.at < ? and r.abandoned";
    private static final String PARKED = "select count(*), sum(k.total) from parked_sale k where k.branch_id = ? and k.parked_at >= ? and k.parked_at < ? and k.recalled_at is null";

    private final EntityManager em;
    private final UUID branchId;
    private final LocalDate day;
    private final Instant from;
    private final Instant to;
    private final List<DaySheet.Row> rows = new ArrayList<>();

    DaySums(EntityManager em, UUID branchId, LocalDate day) {
        this.em = em;
        this.branchId = branchId;
        this.day = day;
        this.from = startOf(day);
        this.to = startOf(day.plusDays(1));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    List<DaySheet.Row> rows() {
        var head = select(HEAD).get(0);
        add("NS", null, head.count(0), head.money(1), head.money(2));
        add("NC", null, head.count(3), head.money(4), head.money(5));
        var letters = select(LETTERS);
        for (var letter : List.of("A", "B", "C", "D", "E")) {
            var sold = letters.stream().filter(r -> r.text(0).equals(letter)).findFirst();
            add("LETTER", letter, sold.map(r -> r.count(1)).orElse(0L), sold.map(r -> r.money(2)).orElse(Money.ZERO), sold.map(r -> r.money(3)).orElse(Money.ZERO));
        }
        one("FLOAT", null, FLOATS);
        var items = select(ITEMS).get(0);
        add("ITEMS", null, items.count(0), items.money(1), items.money(2));
        var copies = select(COPIES).get(0);
        add("PAPER", "COPY", copies.count(0), copies.money(1), copies.money(2));
        var practised = Cells.list(Cells.bind(em.createNativeQuery(TRAINING), List.of(branchId, day)), r -> r).get(0);
        add("PAPER", "TRAINING", practised.count(0), practised.money(1), Money.ZERO);
        var proformas = select(PROFORMAS).get(0);
        add("PAPER", "PROFORMA", proformas.count(0), proformas.money(1), proformas.money(2));
        select(TENDERS).forEach(r -> add(r.text(0), r.text(1), r.count(2), r.money(3), Money.ZERO));
        add("DISCOUNT", null, head.count(6), head.money(7), Money.ZERO);
        one("INCOMPLETE", "ABANDONED", ABANDONED);
        one("INCOMPLETE", "PARKED", PARKED);
        return List.copyOf(rows);
    }

    private void one(String section, String name, String sql) {
        var row = select(sql).get(0);
        add(section, name, row.count(0), row.money(1), Money.ZERO);
    }

    private void add(String section, String name, long count, Money amount, Money tax) {
        rows.add(new DaySheet.Row(section, name, count, amount, tax));
    }

    private List<Cells> select(String sql) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), List.of(branchId, from, to)), r -> r);
    }
}
