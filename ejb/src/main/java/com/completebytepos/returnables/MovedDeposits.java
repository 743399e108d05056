package com.completebytepos.returnables;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.selling.CompletedSale;
import java.util.List;
import java.util.UUID;

/**
 * Empties brought back, or taken along, without a sale, as the till tells it after it happened; {@code total} in cents, above zero what came into the drawer.
 * {@code saleId}: the sale they were left with, null where nobody knows; {@code refunds}: what of it went back by other ways than cash.
 */
public record MovedDeposits(CashDeed deed, String number, UUID customerId, List<CompletedSale.Deposit> lines, long total, UUID saleId, List<Refund> refunds) {

    /** Cents; {@code code} of the store credit it goes to, else null. */
    public record Refund(String kind, long amount, String code) {
    }
}
