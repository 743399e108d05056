package com.completebytepos.pricing.engine;

/**
 * One line as scanned, weighed or keyed in.
 *
 * @param line            its number in the sale, from 1
 * @param sku             what is sold; the engine only hands it through
 * @param quantity        thousandths: 1 to 999,999,999
 * @param unitPrice       cents, VAT included: 0 to 999,999,999
 * @param taxLetter       "A" to "E" of KRA's code class 04
 * @param discountPercent hundredths of a percent, 0 = none
 * @param discountAmount  cents off the line, after the percentage, 0 = none
 * @param fixedTotal      cents printed in a price barcode: the line costs exactly this before discount; -1 = none
 */
public record BasketLine(int line, String sku, long quantity, long unitPrice, String taxLetter,
                         long discountPercent, long discountAmount, long fixedTotal) {
    /** The {@code fixedTotal} of a line that is priced by quantity and unit price. */
    public static final long NO_FIXED_TOTAL = -1;
}
