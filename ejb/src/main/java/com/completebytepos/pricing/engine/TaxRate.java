package com.completebytepos.pricing.engine;

/** A tax letter of KRA's code class 04. {@code rate}: hundredths of a percent (1600 = 16 %), counts as 0 while not in use. */
public record TaxRate(String letter, long rate, boolean inUse) {
}
