package com.completebytepos.cash.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;

/** How many of a note or coin were in the drawer. */
@Embeddable
public record SettlementPiece(Money denomination, int pieces) {
}
