package com.completebytepos.returnables;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.selling.CompletedSale;
import java.util.List;
import java.util.UUID;

/** Empties brought back, or taken along, without a sale, as the till tells it after it happened; {@code total} in cents, above zero what came into the drawer. */
public record MovedDeposits(CashDeed deed, String number, UUID customerId, List<CompletedSale.Deposit> lines, long total) {
}
