package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import java.time.Instant;

/** What one unit costs, VAT inclusive, and since when. */
public record PriceSince(Money amount, Instant since) {
}
