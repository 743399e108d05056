package com.completebytepos.pricing.engine;

/** Quantity (hundredths), unit price (cents) and discount (whole percent): the three figures KRA recomputes a line from. */
record FiscalPart(long quantity, long unitPrice, long discountRate) {

    /** The only candidate for a quantity to cost this much without a discount: no other price comes nearer. */
    static FiscalPart netting(long quantity, long total) {
        return new FiscalPart(quantity, Rounding.share(total, 100, quantity), 0);
    }

    long supply() {
        return Rounding.share(unitPrice, quantity, 100);
    }

    long discount() {
        return Rounding.share(unitPrice * quantity, discountRate, Limits.HUNDRED_PERCENT);
    }

    long total() {
        return supply() - discount();
    }
}
