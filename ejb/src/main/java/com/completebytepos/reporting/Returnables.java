package com.completebytepos.reporting;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.customers.PhoneNumber;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises what of a sale can still come back, at whichever branch it was sold, and helps to find a sale whose receipt is lost. */
@Stateless
public class Returnables {
    private static final int MOST = 20;
    private static final String HEAD = """
            select s.id, s.receipt_number, s.completed_at, b.name, s.total, s.rounding, s.tax_profile from sale s left join branch b on b.id = s.branch_id
            where s.kind = 'SALE' and s.receipt_number = ?""";
    private static final String LINES = """
            select l.line_no, l.sku_id, l.name, l.unit, l.quantity, l.unit_price, l.tax_letter, l.total,
              coalesce((select sum(x.quantity) from sale_return r join sale_return_line x on x.sale_id = r.sale_id where r.original_id = l.sale_id and x.original_line = l.line_no), 0),
              coalesce((select sum(x.total) from sale_return r join sale_return_line x on x.sale_id = r.sale_id where r.original_id = l.sale_id and x.original_line = l.line_no), 0),
              exists (select 1 from reservation w where w.sale_id = l.sale_id and w.line_no = l.line_no and w.state = 'OPEN')
            from sale_line l where l.sale_id = ? order by l.line_no""";
    /** What another receipt sold, too, and took back since this one sold it is back: one thing is not in two hands. */
    private static final String PIECES = """
            select p.line_no, p.serial, p.return_id is not null or exists (select 1 from sold_piece o where o.serial = p.serial and o.sku_id = p.sku_id and o.sale_id <> p.sale_id and o.returned_at > p.sold_at)
            from sold_piece p where p.sale_id = ? and p.serial is not null order by p.line_no, p.piece_no""";
    /**
     * What was paid with goods was paid with what those were paid with, but for what goes back to the very document it paid; with empties as with shillings. What was left for returnables
     * paid nothing, and what paid for that alone, cash first, paid for no goods.
     */
    private static final String PAID_WITH = """
            with recursive paid (id, exchanges) as (select s.id, 0 from sale s where s.id = ? union all select r.original_id, p.exchanges + 1 from paid p join sale_return r on r.exchange_id = p.id
              where r.original_id is not null and p.exchanges < 10 and exists (select 1 from tender x where x.sale_id = p.id and x.kind = 'EXCHANGE'))
            , handed (exchanges, kind, amount, deposit, came, whole) as (select p.exchanges, t.kind, t.amount, coalesce((select -sum(d.amount) from tender d where d.sale_id = t.sale_id and d.kind = 'DEPOSIT' and d.amount < 0), 0),
                sum(t.amount) over (partition by t.sale_id order by t.kind not in ('CASH', 'FOREIGN_CASH'), t.line_no), sum(t.amount) over (partition by t.sale_id)
              from paid p join tender t on t.sale_id = p.id where t.kind <> 'EXCHANGE' and not (t.kind = 'DEPOSIT' and t.amount < 0))
            select distinct if(h.kind = 'DEPOSIT', 'CASH', h.kind) way from handed h
            where (h.deposit = 0 or h.came > h.deposit or h.whole <= h.deposit) and (h.exchanges = 0 or h.kind not in ('MPESA', 'ON_ACCOUNT', 'POINTS')) order by way""";
    private static final String CANDIDATES = """
            select s.receipt_number, s.completed_at, b.name, s.total, u.display_name from sale s left join branch b on b.id = s.branch_id left join app_user u on u.id = s.cashier_id
            where s.kind = 'SALE'""";
    /** Of a customer with that number, or paid from it. */
    private static final String OF_PHONE = """
             and s.id in (select o.document_id from customer c join customer_purchase o on o.customer_id = c.id where c.phone = ?
              union select u.sale_id from payment p join payment_use u on u.payment_id = p.id where p.phone = ?)""";
    private static final String DOCUMENTS = """
            select s.id, s.receipt_number, s.completed_at, s.total, r.reason from sale_return r join sale s on s.id = r.sale_id where r.original_id = ? order by s.completed_at""";
    private static final String EXCHANGED = """
            with asked (id) as (select s.id from sale s where s.id = ?)
            select s.id, s.receipt_number, s.completed_at, s.total, r.reason from asked a join sale_return r on r.exchange_id = a.id join sale s on s.id = r.sale_id
            union all select s.id, s.receipt_number, s.completed_at, s.total, r.reason from asked a join sale_return r on r.sale_id = a.id join sale s on s.id = r.exchange_id""";
    private static final String ORIGINAL = """
            select o.id, o.receipt_number, o.completed_at, o.total, r.reason from sale_return r left join sale o on o.id = r.original_id where r.sale_id = ?""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** {@code paid}: what was collected, rounding included; {@code tenders}: the kinds it was paid with. */
    public record Sold(UUID id, String receiptNumber, Instant at, String branch, Money total, Money paid, boolean vatRegistered, List<String> tenders, List<Rate> taxes, List<Line> lines) {
    }

    /** {@code rate} in percent. */
    public record Rate(String letter, BigDecimal rate) {
    }

    /** {@code returned} of {@code quantity} came back already and gave {@code refunded}; {@code waits}: in another branch, nobody collected it yet; {@code serials} it sold that may still come back, and those that did. */
    public record Line(int line, UUID sku, String name, String unit, Quantity quantity, Money unitPrice, String taxLetter, Money total, Quantity returned, Money refunded, boolean waits, List<String> serials, List<String> serialsBack) {
    }

    public record Candidate(String receiptNumber, Instant at, String branch, Money total, String cashier) {
    }

    /** A return of a sale, or the sale of a return: {@code id} null when it is not known. {@code reason} is why it came back. */
    public record Document(UUID id, String receiptNumber, Instant at, Money total, String reason) implements Serializable {
    }

    /** @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Sold find(String receiptNumber) {
        boolean possible = receiptNumber != null && receiptNumber.matches("[A-Z0-9-]{1,40}");
        var head = (possible ? rows(HEAD, receiptNumber) : List.<Cells>of()).stream().findFirst().orElseThrow(() -> SellingRejection.NO_SUCH_SALE.with());
        var id = head.id(0);
        var tenders = rows(PAID_WITH, id).stream().map(r -> r.text(0)).toList();
        var taxes = rows("select letter, rate from sale_tax where sale_id = ? order by letter", id).stream().map(r -> new Rate(r.text(0), r.decimal(1))).toList();
        var pieces = rows(PIECES, id);
        var lines = rows(LINES, id).stream().map(r -> new Line(r.number(0), r.id(1), r.text(2), r.text(3), r.quantity(4), r.money(5), r.text(6), r.money(7), r.quantity(8), r.money(9), r.flag(10), serials(pieces, r.number(0), false), serials(pieces, r.number(0), true))).toList();
        return new Sold(id, head.text(1), head.instant(2), head.text(3), head.money(4), head.money(4).plus(head.money(5)), "VAT".equals(head.text(6)), tenders, taxes, lines);
    }

    private static List<String> serials(List<Cells> pieces, int line, boolean back) {
        return pieces.stream().filter(p -> p.number(0) == line && p.flag(2) == back).map(p -> p.text(1)).toList();
    }

    /** What somebody remembers of a sale, null for what nobody does; {@code day} is the business day, {@code product} part of a name or a barcode, {@code phone} the whole number of the customer. */
    public record Remembered(LocalDate day, Money total, String product, String phone) {
    }

    /** Newest first, at most 20. @throws com.completebytepos.kernel.Rejection 422 when the phone is none */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<Candidate> candidates(Remembered of) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder(CANDIDATES);
        if (of.day() != null) and(sql, values, " and s.business_day = ?", of.day());
        if (of.total() != null) and(sql, values, " and (s.total = ? or s.total + s.rounding = ?)", of.total(), of.total());
        if (of.product() != null) {
            var spelt = Barcodes.spellings(of.product().strip());
            and(sql, values, " and exists (select 1 from sale_line l where l.sale_id = s.id and (l.name like ? escape '!' or l.barcode in (" + String.join(", ", Collections.nCopies(spelt.size(), "?")) + ")))",
                    Stream.concat(Stream.of(LikePattern.containing(of.product())), spelt.stream()).toArray());
        }
        var phone = PhoneNumber.of(of.phone());
        if (phone != null) and(sql, values, OF_PHONE, phone.e164(), phone.e164().substring(1));
        var query = em.createNativeQuery(sql.append(" order by s.completed_at desc, s.id desc").toString()).setMaxResults(MOST);
        return Cells.list(Cells.bind(query, values), r -> new Candidate(r.text(0), r.instant(1), r.text(2), r.money(3), r.text(4)));
    }

    private static void and(StringBuilder sql, List<Object> values, String condition, Object... given) {
        sql.append(condition);
        values.addAll(List.of(given));
    }

    @Requires(Permission.VIEW_SALES)
    public List<Document> returnsOf(UUID saleId) {
        return rows(DOCUMENTS, saleId).stream().map(r -> new Document(r.id(0), r.text(1), r.instant(2), r.money(3), r.text(4))).toList();
    }

    /** What a sale was exchanged for, or what a return was exchanged in; nothing where neither was part of an exchange. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<Document> exchangedWith(UUID id) {
        return rows(EXCHANGED, id).stream().map(r -> new Document(r.id(0), r.text(1), r.instant(2), r.money(3), r.text(4))).toList();
    }

    /** Nothing when it is no return. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<Document> originalOf(UUID returnId) {
        return rows(ORIGINAL, returnId).stream().map(r -> new Document(r.id(0), r.text(1), r.instant(2), r.id(0) == null ? Money.ZERO : r.money(3), r.text(4))).toList();
    }

    private List<Cells> rows(String sql, Object value) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), List.of(value)), r -> r);
    }
}
