package com.completebytepos.agreeing;

import com.completebytepos.agreeing.PaperLine.Here;
import com.completebytepos.agreeing.PaperLine.Paper;
import com.completebytepos.agreeing.PaperLine.There;
import com.completebytepos.agreeing.PaperLine.Whose;
import com.completebytepos.agreeing.PaperMatcher.Own;
import com.completebytepos.agreeing.PaperMatcher.Told;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.purchasing.PurchaseRules;
import com.completebytepos.taxbooks.AnswerState;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises one line for each paper of a supplier, with what order, receipt, invoice and KRA say of it, and input VAT of what all of them agree on alone. */
@Stateless
public class PaperBook {
    private static final String RECEIPT = """
            r.id, r.number, r.received_at, r.net, r.vat, o.id, o.number, o.made_at, (select round(sum(l.quantity * coalesce((select max(w.price) from purchase_order_line w
              where w.order_id = r.order_id and w.sku_id = l.sku_id), l.price)), 2) from goods_receipt_line l where l.receipt_id = r.id),
            r.branch_id, (select sum(b.net) from supplier_return b where b.receipt_id = r.id), (select sum(b.vat) from supplier_return b where b.receipt_id = r.id)""";
    private static final String INVOICED = "select s.id, s.name, s.kra_pin, i.id, i.number, i.invoiced_on, i.net, i.vat, i.cu_invoice, i.our_pin, " + RECEIPT + """
             from supplier_invoice i join supplier s on s.id = i.supplier_id left join goods_receipt r on r.id = i.receipt_id left join purchase_order o on o.id = r.order_id
            where i.standing and i.invoiced_on >= ? and i.invoiced_on < ? order by i.invoiced_on, i.id""";
    private static final String RECEIVED = "select s.id, s.name, s.kra_pin, null, null, null, null, null, null, null, " + RECEIPT + """
             from goods_receipt r join supplier s on s.id = r.supplier_id left join purchase_order o on o.id = r.order_id
            where r.received_at >= ? and r.received_at < ? and not exists (select 1 from supplier_invoice i where i.receipt_id = r.id and i.standing) order by r.received_at, r.id""";
    private static final String CREDITED = """
            select s.id, s.name, s.kra_pin, c.id, c.number, c.day, -c.net, -c.vat, c.branch_id from supplier s join (
              select x.supplier_id, x.id, x.paper number, x.noted_on day, x.net, x.vat, null branch_id from supplier_correction x where x.kind = 'CREDIT'
              union all select b.supplier_id, b.id, b.credit_note, date(b.sent_at + interval 3 hour), b.net, b.vat, b.branch_id from supplier_return b where b.credit_note is not null) c on c.supplier_id = s.id
            where c.day >= ? and c.day < ? order by c.day, c.id""";
    private static final String TOLD = """
            select s.id, p.seller_name, p.seller_pin, p.id, p.seller_branch, p.invoice_number, p.sold_on, p.tax, p.total, p.state
            from tax_purchase p left join supplier s on s.kra_pin = p.seller_pin where p.sold_on >= ? and p.sold_on < ? order by p.sold_on, p.id""";
    /** What stands at the edge of a period finds its other side beyond it. */
    private static final int MONTHS_BESIDE = 3;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BusinessCard business;
    @Inject PurchaseRules rules;
    @Inject Clock clock;

    /** @param asked days null: until today, from the first whose VAT can still be claimed */
    @Requires({Permission.VIEW_REPORTS, Permission.PAY_SUPPLIERS})
    public PaperSheet of(PaperFilter asked) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        int months = rules.limits().claimMonths();
        var filter = PaperFilter.of(asked, today, months);
        em.flush();
        var from = filter.from().minusMonths(MONTHS_BESIDE);
        var to = filter.to().plusMonths(MONTHS_BESIDE);
        var lines = new PaperMatcher(new PaperMatcher.Law(business.details().kraPin(), months, today)).match(own(from, to), told(from, to));
        // matched over all branches first: what KRA lists for another one is not without a paper here
        return new PaperSheet(filter, lines.stream().filter(line -> BranchScope.covers(line.here().branchId()) && (line.there() != null || !line.here().isAllSentBack())).filter(filter::shows).toList());
    }

    private List<Own> own(LocalDate from, LocalDate to) {
        var own = new ArrayList<>(Rows.select(em, INVOICED, PaperBook::own, from, to));
        own.addAll(Rows.select(em, RECEIVED, PaperBook::own, start(from), start(to)));
        own.addAll(Rows.select(em, CREDITED, row -> new Own(whose(row), new Here(null, null, paper(row, 4, row.getObject(6, LocalDate.class)), null, null, id(row, 9)), null), from, to));
        return own;
    }

    private List<Told> told(LocalDate from, LocalDate to) {
        return Rows.select(em, TOLD, row -> new Told(whose(row), new There(id(row, 4), row.getString(5), row.getLong(6), row.getObject(7, LocalDate.class), money(row, 8), money(row, 9),
                AnswerState.valueOf(row.getString(10)))), from, to);
    }

    private static Own own(ResultSet row) throws SQLException {
        var invoice = id(row, 4) == null ? null : paper(row, 4, row.getObject(6, LocalDate.class));
        var receipt = id(row, 11) == null ? null : paper(row, 11, day(row, 13));
        var order = id(row, 16) == null ? null : new Paper(id(row, 16), row.getString(17), day(row, 18), money(row, 19), Money.ZERO);
        var stayed = receipt == null ? null : new Paper(receipt.id(), receipt.number(), receipt.day(), receipt.net().minus(money(row, 21)), receipt.vat().minus(money(row, 22)));
        if (receipt != null && invoice != null) stayed = PaperMatcher.invoicedOf(receipt, stayed, invoice);
        return new Own(whose(row), new Here(order, stayed, invoice, row.getString(9), receipt == null || receipt.equals(stayed) ? null : receipt, id(row, 20)), row.getString(10));
    }

    private static Whose whose(ResultSet row) throws SQLException {
        return new Whose(id(row, 1), row.getString(2), row.getString(3));
    }

    /** From its id on: number, day, without VAT, VAT. */
    private static Paper paper(ResultSet row, int at, LocalDate day) throws SQLException {
        return new Paper(id(row, at), row.getString(at + 1), day, money(row, at + 3), money(row, at + 4));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getBytes(column) == null ? null : Rows.id(row, column);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return Money.of(amount == null ? BigDecimal.ZERO : amount);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return LocalDate.ofInstant(row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC), HouseClock.NAIROBI);
    }
}
