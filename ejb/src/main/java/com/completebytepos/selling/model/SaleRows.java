package com.completebytepos.selling.model;

import com.completebytepos.kernel.Rows;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A sale's rows as tills tell them, a statement a table: what is born once and not read again in its transaction needs no entity manager to watch over it. */
public final class SaleRows {
    private static final String SALE = "id, branch_id, workstation_id, till_id, shift_id, cashier_id, customer_id, receipt_number, paper_number, state, kind, business_day, completed_at, synced_at, is_offline,"
            + " tax_profile, engine, before_discount, discount, total, taxable, tax, rounding, finding_count, buyer_pin, service_waived, service_waived_why, version";
    static final String LINES = "sale_id, line_no, sku_id, barcode, name, unit, quantity, unit_price, tax_letter, supply, discount, total, taxable, tax, list_price, price_reason, note, charge, collect_at";
    static final String FISCAL_LINES = "sale_id, line_no, part, quantity, unit_price, tax_letter, supply, discount_rate, discount, total, taxable, tax";
    static final String TAXES = "sale_id, letter, rate, taxable, tax, total";
    static final String TENDERS = "sale_id, line_no, kind, amount, given, change_given, payment_id, code, dated, currency, foreign_amount, rate";
    static final String FINDINGS = "sale_id, seq, line_no, code, detail";

    private SaleRows() {
    }

    public static void write(EntityManager em, Sale sale) {
        var id = sale.id();
        Rows.insertOne(em, "sale", SALE, sale.row());
        Rows.insert(em, "sale_line", LINES, sale.lines().stream().map(l -> new Object[] {id, l.lineNo(), l.skuId(), l.barcode(), l.name(), l.unit(), l.quantity(), l.unitPrice(), l.taxLetter(), l.supply(), l.discount(),
                l.total(), l.taxable(), l.tax(), l.listPrice(), l.priceReason(), l.note(), l.charge(), l.collectAt()}).toList());
        Rows.insert(em, "sale_fiscal_line", FISCAL_LINES, sale.fiscalLines().stream().map(l -> new Object[] {id, l.lineNo(), l.part(), l.quantity(), l.unitPrice(), l.taxLetter(), l.supply(), l.discountRate(), l.discount(),
                l.total(), l.taxable(), l.tax()}).toList());
        Rows.insert(em, "sale_tax", TAXES, sale.taxes().stream().map(t -> new Object[] {id, t.letter(), t.rate(), t.taxable(), t.tax(), t.total()}).toList());
        Rows.insert(em, "tender", TENDERS, sale.tenders().stream().map(t -> new Object[] {id, t.lineNo(), t.kind(), t.amount(), t.given(), t.changeGiven(), t.paymentId(), t.code(), t.dated(), t.currency(), t.foreignAmount(),
                t.rate()}).toList());
        Rows.insert(em, "sale_finding", FINDINGS, findings(id, sale.findings()));
    }

    /**
     * The first sale of a paper takes its number. Of two at the same moment the second is refused by the database's key, and finds the first when it is tried again.
     *
     * @return whether another sale has it
     */
    public static boolean isPaperTaken(EntityManager em, UUID branchId, String number, UUID saleId) {
        if (!Rows.select(em, "select sale_id from paper_sale where branch_id = ? and paper_number = ?", row -> Rows.id(row, 1), branchId, number).isEmpty()) return true;
        Rows.insertOne(em, "paper_sale", "branch_id, paper_number, sale_id", branchId, number, saleId);
        return false;
    }

    /** What was found after the sale was written joins what was found before. */
    public static void foundLater(EntityManager em, Sale sale, int before) {
        var all = sale.findings();
        Rows.insert(em, "sale_finding", FINDINGS, findings(sale.id(), all.subList(before, all.size())));
        Rows.change(em, "update sale set finding_count = ? where id = ?", all.size(), sale.id());
    }

    private static List<Object[]> findings(UUID id, List<SaleFinding> found) {
        var rows = new ArrayList<Object[]>();
        for (var one : found) rows.add(new Object[] {id, one.seq(), one.lineNo(), one.code(), one.detail()});
        return rows;
    }
}
