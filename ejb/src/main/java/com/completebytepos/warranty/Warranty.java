package com.completebytepos.warranty;

import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One piece, or so much of goods without a serial, that a receipt sold. {@code until} null: no warranty was promised; {@code over}: its last day is past.
 * {@code returned} of {@code quantity} came back, last {@code returnedAt}. {@code customer} null where nobody was named; {@code cameBy} null where no supplier's receipt tells it.
 */
public record Warranty(UUID saleId, int line, String receiptNumber, UUID skuId, String code, String name, String serial, Quantity quantity, Quantity returned, Instant returnedAt, UUID branchId, String branch,
                       String customer, Instant soldAt, LocalDate until, boolean over, CameBy cameBy) implements Serializable {

    /** The supplier's receipt a piece came in by, before it was sold. */
    public record CameBy(UUID receiptId, String number, String supplier, Instant at) implements Serializable {
    }

    public boolean isBack() {
        return returned.thousandths() >= quantity.thousandths();
    }
}
