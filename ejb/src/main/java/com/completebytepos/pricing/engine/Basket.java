package com.completebytepos.pricing.engine;

import java.util.List;

/** What is to be priced. {@code basketDiscount}: cents off the whole sale, 0 = none. Neither list nor table may be null. */
public record Basket(List<BasketLine> lines, long basketDiscount, TaxTable taxes) {
    public Basket {
        lines = List.copyOf(lines);
    }
}
