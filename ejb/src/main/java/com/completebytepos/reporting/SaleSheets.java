package com.completebytepos.reporting;

import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Promises a sale exactly as it was stored, whoever's name it carries by now. */
@Stateless
public class SaleSheets {
    private static final String HEAD = """
            select s.id, s.receipt_number, s.state, date_format(s.business_day, '%Y-%m-%d'), s.completed_at, s.synced_at, s.is_offline, s.tax_profile,
              s.branch_id, b.name branch_name, b.address, b.phone, s.workstation_id, w.number workstation_number, w.name workstation_name, s.till_id, t.name till_name,
              s.shift_id, h.number shift_number, s.cashier_id, u.display_name, d.state fiscal_state,
              s.before_discount, s.discount, s.taxable, s.tax, s.total, s.rounding
            from sale s left join branch b on b.id = s.branch_id left join workstation w on w.id = s.workstation_id left join till t on t.id = s.till_id
              left join shift h on h.id = s.shift_id left join app_user u on u.id = s.cashier_id left join fiscal_document d on d.sale_id = s.id
            where s.id = ?""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public SaleSheet find(UUID id) {
        var head = rows(HEAD, id, Function.identity()).stream().findFirst().orElseThrow(() -> SellingRejection.NO_SUCH_SALE.with());
        BranchScope.check(head.id(8));
        return new SaleSheet(head(head), SaleAmounts.read(head, 22), lines(id), taxes(id), tenders(id), findings(id), prints(id), head.text(21));
    }

    private static SaleSheet.Head head(Cells row) {
        var place = new SaleSheet.Place(row.id(8), row.text(9), row.text(10), row.text(11), row.id(12), row.numberOrNull(13), row.text(14), row.id(15), row.text(16));
        return new SaleSheet.Head(row.id(0), row.text(1), row.text(2), row.day(3), row.instant(4), row.instant(5), row.flag(6), row.text(7), place,
                row.id(17), row.numberOrNull(18), row.id(19), row.text(20));
    }

    private List<SaleSheet.Line> lines(UUID id) {
        return rows("select l.line_no, l.sku_id, l.barcode, l.name, l.unit, l.quantity, l.unit_price, l.tax_letter, l.supply, l.discount, l.total, l.taxable, l.tax, l.list_price, l.price_reason, l.note, b.name from sale_line l"
                        + " left join branch b on b.id = l.collect_at where l.sale_id = ? order by l.line_no", id,
                r -> new SaleSheet.Line(r.number(0), r.id(1), r.text(2), r.text(3), r.text(4), r.quantity(5), r.money(6), r.text(7), r.money(8), r.money(9), r.money(10), r.money(11), r.money(12),
                        r.moneyOrNull(13), r.text(14), r.text(15), r.text(16)));
    }

    private List<SaleSheet.Tax> taxes(UUID id) {
        return rows("select letter, rate, taxable, tax, total from sale_tax where sale_id = ? order by letter", id,
                r -> new SaleSheet.Tax(r.text(0), r.decimal(1), r.money(2), r.money(3), r.money(4)));
    }

    private List<SaleSheet.Taken> tenders(UUID id) {
        return rows("select kind, amount, given, change_given from tender where sale_id = ? order by line_no", id,
                r -> new SaleSheet.Taken(r.text(0), r.money(1), r.money(2), r.money(3)));
    }

    /** Beside the sale, no part of it. */
    @OpenToAll("part of the paper, which was allowed")
    public List<ReceiptPaper.Deposit> deposits(UUID saleId) {
        return rows("select name, pieces, amount from deposit_entry where document_id = ? order by line_no", saleId, r -> new ReceiptPaper.Deposit(r.text(0), r.number(1), r.money(2)));
    }

    private List<Finding> findings(UUID id) {
        return rows("select code, line_no, detail from sale_finding where sale_id = ? order by seq", id, r -> new Finding(r.text(0), r.number(1), r.text(2)));
    }

    private List<SaleSheet.Print> prints(UUID id) {
        return rows("select p.paper, p.medium, p.printed_at, u.display_name from receipt_print p left join app_user u on u.id = p.printed_by where p.sale_id = ? order by p.printed_at, p.id", id,
                r -> new SaleSheet.Print(r.text(0), r.text(1), r.instant(2), r.text(3)));
    }

    private <T> List<T> rows(String sql, UUID id, Function<Cells, T> read) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), List.of(id)), read);
    }
}
