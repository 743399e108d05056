package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Money taken for a sale: {@code given - changeGiven = amount}. {@code paymentId} and {@code code} of one that went through a provider, else null. */
@Embeddable
public record Tender(int lineNo, String kind, Money amount, Money given, Money changeGiven, UUID paymentId, String code) {
    public static final String MPESA = "MPESA";
}
