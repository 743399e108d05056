package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import java.time.Instant;
import java.util.Map;

/** What one unit costs, VAT inclusive, and since when; {@code packs} holds the units that have a price of their own. */
public record PriceSince(Money amount, Instant since, Map<String, PriceSince> packs) {
}
