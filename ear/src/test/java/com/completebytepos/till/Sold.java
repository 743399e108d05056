package com.completebytepos.till;

/** A line to sell; quantity in thousandths. */
public record Sold(Goods goods, long quantity) {
}
