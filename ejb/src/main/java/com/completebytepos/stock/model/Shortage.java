package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;

/** What a branch will miss of one thing; {@code available} in thousandths. */
public record Shortage(Forecast forecast, long available, Quantity missing) {
}
