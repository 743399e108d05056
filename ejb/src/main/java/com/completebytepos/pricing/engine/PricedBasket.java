package com.completebytepos.pricing.engine;

import java.util.List;

/**
 * The priced sale; amounts in cents. {@code taxes} always has the five rows A to E. {@code taxable + tax = total}, where
 * tax is the sum over the fiscal lines, so that till, books and KRA show the same cent.
 */
public record PricedBasket(List<PricedLine> lines, List<FiscalLine> fiscalLines, List<TaxRow> taxes,
                           long totalBeforeDiscount, long discount, long total, long taxable, long tax,
                           List<PricingFinding> findings) {
    public PricedBasket {
        lines = List.copyOf(lines);
        fiscalLines = List.copyOf(fiscalLines);
        taxes = List.copyOf(taxes);
        findings = List.copyOf(findings);
    }
}
