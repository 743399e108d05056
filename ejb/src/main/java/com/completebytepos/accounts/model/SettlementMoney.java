package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Money taken towards a debt: {@code given - changeGiven = amount}. */
@Embeddable
public record SettlementMoney(int lineNo, String kind, Money amount, Money given, Money changeGiven, UUID paymentId, String code) {
}
