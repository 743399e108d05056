package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;

/** Of which line how much came back and what it gave; {@code originalLine} 0 without a receipt, {@code damaged} goods do not go back on the shelf. */
@Embeddable
public record SaleReturnLine(int lineNo, int originalLine, Quantity quantity, Money total, boolean damaged) {
}
