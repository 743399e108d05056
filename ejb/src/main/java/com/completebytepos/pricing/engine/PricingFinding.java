package com.completebytepos.pricing.engine;

import java.util.List;

/**
 * Something about the basket a person should know. {@code line} 0 = the basket itself; {@code code} is stable and wants a
 * text in every bundle.
 */
public record PricingFinding(int line, String code) {
    /** A line number is below 1 or appears twice. */
    public static final String LINE_NUMBER_INVALID = "line-number-invalid";
    /** The line is priced at 0. */
    public static final String QUANTITY_OUT_OF_RANGE = "quantity-out-of-range";
    /** The line is priced at 0. */
    public static final String UNIT_PRICE_OUT_OF_RANGE = "unit-price-out-of-range";
    /** The line is priced at 0. */
    public static final String LINE_TOTAL_OUT_OF_RANGE = "line-total-out-of-range";
    /** A negative discount counts as none. */
    public static final String DISCOUNT_OUT_OF_RANGE = "discount-out-of-range";
    /** The discount is cut to what the line costs. */
    public static final String DISCOUNT_EXCEEDS_LINE = "discount-exceeds-line";
    /** A negative basket discount counts as none. */
    public static final String BASKET_DISCOUNT_OUT_OF_RANGE = "basket-discount-out-of-range";
    /** The basket discount is cut to what the basket costs. */
    public static final String BASKET_DISCOUNT_EXCEEDS_TOTAL = "basket-discount-exceeds-total";
    /** The basket costs more than one line may. */
    public static final String BASKET_TOTAL_OUT_OF_RANGE = "basket-total-out-of-range";
    /** Not A to E, or not in the table: kept, taxed at 0; a letter outside A to E has no tax row. */
    public static final String UNKNOWN_TAX_LETTER = "unknown-tax-letter";
    /** Kept, taxed at 0. */
    public static final String TAX_LETTER_NOT_IN_USE = "tax-letter-not-in-use";
    /** A rate of the table below 0 or above 100 % counts as 0. */
    public static final String TAX_RATE_OUT_OF_RANGE = "tax-rate-out-of-range";
    /** A free item on a letter nobody pays for in this sale: KRA takes no zero line, so it needs a priced bundle. */
    public static final String GIFT_OF_ANOTHER_LETTER = "gift-of-another-letter";
    /** Less than a cent a unit is left: the fiscal quantity is lower than what was sold. */
    public static final String FISCAL_QUANTITY_REDUCED = "fiscal-quantity-reduced";
    /** KRA numbers the lines of a document with three digits. */
    public static final String TOO_MANY_FISCAL_LINES = "too-many-fiscal-lines";

    /** Every code there is, for the bundles. */
    public static final List<String> CODES = List.of(LINE_NUMBER_INVALID, QUANTITY_OUT_OF_RANGE,
            UNIT_PRICE_OUT_OF_RANGE, LINE_TOTAL_OUT_OF_RANGE, DISCOUNT_OUT_OF_RANGE, DISCOUNT_EXCEEDS_LINE,
            BASKET_DISCOUNT_OUT_OF_RANGE, BASKET_DISCOUNT_EXCEEDS_TOTAL, BASKET_TOTAL_OUT_OF_RANGE, UNKNOWN_TAX_LETTER,
            TAX_LETTER_NOT_IN_USE, TAX_RATE_OUT_OF_RANGE, GIFT_OF_ANOTHER_LETTER, FISCAL_QUANTITY_REDUCED,
            TOO_MANY_FISCAL_LINES);
}
