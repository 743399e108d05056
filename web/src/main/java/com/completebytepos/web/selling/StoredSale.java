package com.completebytepos.web.selling;

import com.completebytepos.reporting.SaleSheet;
import com.completebytepos.selling.Finding;
import com.completebytepos.web.http.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A sale in the API's words: amounts in cents, quantities in thousandths, rates in hundredths of a percent. docs/till-protocol.md. */
public record StoredSale(UUID id, String receiptNumber, String state, String businessDay, String at, String syncedAt, boolean offline, UUID branch, UUID workstation,
                         UUID till, UUID shift, UUID cashier, String taxProfile, List<Line> lines, List<Tax> taxes, long beforeDiscount, long discount, long total,
                         long tax, List<Taken> tenders, long rounding, List<Finding> findings, String fiscal, int prints) {

    public record Line(int line, UUID sku, String barcode, String name, String unit, long quantity, long unitPrice, String tax, long supply, long discount, long total,
                       Long listPrice, String priceReason, String note) {
    }

    public record Tax(String letter, long rate, long taxable, long tax, long total) {
    }

    public record Taken(String kind, long amount, long given, long change) {
    }

    static StoredSale of(SaleSheet sale) {
        var head = sale.head();
        var sums = sale.amounts();
        return new StoredSale(head.id(), head.receiptNumber(), head.state(), head.businessDay().toString(), head.completedAt().toString(), head.syncedAt().toString(), head.offline(),
                head.place().branchId(), head.place().workstationId(), head.place().tillId(), head.shiftId(), head.cashierId(), head.taxProfile(),
                sale.lines().stream().map(StoredSale::line).toList(),
                sale.taxes().stream().map(t -> new Tax(t.letter(), t.rate().movePointRight(2).longValueExact(), t.taxable().cents(), t.tax().cents(), t.total().cents())).toList(),
                sums.beforeDiscount().cents(), sums.discount().cents(), sums.total().cents(), sums.tax().cents(),
                sale.tenders().stream().map(t -> new Taken(t.kind(), t.amount().cents(), t.given().cents(), t.change().cents())).toList(),
                sums.rounding().cents(), sale.findings().stream().map(found -> found.said(detail -> Texts.detail(Locale.ENGLISH, detail))).toList(), sale.fiscalState(), sale.prints().size());
    }

    private static Line line(SaleSheet.Line l) {
        return new Line(l.line(), l.skuId(), l.barcode(), l.name(), l.unit(), l.quantity().thousandths(), l.unitPrice().cents(), l.taxLetter(), l.supply().cents(),
                l.discount().cents(), l.total().cents(), l.listPrice() == null ? null : (Long) l.listPrice().cents(), l.priceReason(), l.note());
    }
}
