package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction of a sale or a return, before it is stored: who keeps what a customer has with the shop moves it and adds to the
 * findings what does not fit. Amounts of a return are below zero.
 *
 * @param originalId the sale a return belongs to; null for a sale, and for goods without a receipt
 * @param customerId as told, null for nobody; of a return the one of its sale
 */
public record SaleSettling(UUID documentId, UUID originalId, boolean isReturn, UUID customerId, CompletedSale.Place place, UUID cashierId, Instant at, String receiptNumber, Money total, List<Part> parts,
                           List<Tendered> tenders, Deposits deposits, List<Finding> findings) {

    /** What was left for returnables and given back for empties, in which shift; see {@link CompletedSale.Deposits}. {@code approved}: a colleague said yes to the money that goes out. */
    public record Deposits(UUID shiftId, List<CompletedSale.Deposit> lines, long paidOut, boolean approved) {
    }

    /** {@code skuId} null for what is in no price list. */
    public record Part(UUID skuId, String unit, Quantity quantity, Money total) {
    }

    public record Tendered(int line, String kind, Money amount) {
    }

    /** What was taken in one way. */
    public Money by(String kind) {
        return tenders.stream().filter(t -> t.kind().equals(kind)).map(Tendered::amount).reduce(Money.ZERO, Money::plus);
    }
}
