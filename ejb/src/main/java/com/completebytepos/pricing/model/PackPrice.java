package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a pack costs when it is not its units' price times their number, VAT inclusive. */
@Embeddable
public record PackPrice(String unit, Money amount, Instant changedAt) {
}
