package com.completebytepos.pricing.engine;

/**
 * A line as KRA gets it and recomputes it (OSCU specification v2.0, itemList): {@code supply = round(unitPrice * quantity)},
 * {@code discount = round(unitPrice * quantity * discountRate / 100)}, {@code total = supply - discount}, never 0.
 *
 * @param line         the basket line it belongs to; the totals of a line's parts add up to that line's total
 * @param part         1, or 2 where no single two-decimal quantity and price meets the line's total
 * @param quantity     HUNDREDTHS, because KRA keeps two decimals
 * @param discountRate whole percent, the only kind KRA's validator recomputes
 */
public record FiscalLine(int line, int part, String sku, long quantity, long unitPrice, String taxLetter,
                         long supply, long discountRate, long discount, long total, long taxable, long tax) {
}
