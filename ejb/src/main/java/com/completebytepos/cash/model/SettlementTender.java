package com.completebytepos.cash.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;

/** What was counted of a way of paying, as told. */
@Embeddable
public record SettlementTender(String kind, Money counted) {
}
