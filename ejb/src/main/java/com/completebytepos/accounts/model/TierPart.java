package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;

/** A step of the programme. */
@Embeddable
public record TierPart(String name, Money fromSpent, int multiplier) {
}
