package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What one unit costs at one branch when it is not what the shop asks, VAT inclusive. */
@Embeddable
public record BranchPrice(UUID branchId, Money amount, Instant changedAt) {
}
