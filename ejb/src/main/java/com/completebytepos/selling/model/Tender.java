package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;

/** Money taken for a sale: {@code given - changeGiven = amount}. */
@Embeddable
public record Tender(int lineNo, String kind, Money amount, Money given, Money changeGiven) {
}
