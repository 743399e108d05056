package com.completebytepos.till;

import java.util.Map;

/** A line to sell; quantity in thousandths, {@code more} what else the till says of it. */
public record Sold(Goods goods, long quantity, Map<String, String> more) {

    public Sold(Goods goods, long quantity) {
        this(goods, quantity, Map.of());
    }
}
