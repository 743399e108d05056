package com.completebytepos.pricing.engine;

/** The sums of one tax letter over the fiscal lines, in cents. {@code rate}: hundredths of a percent, 0 when not in use. */
public record TaxRow(String letter, long rate, long taxable, long tax, long total) {
}
