package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.tracking.Track;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line of a document that moves goods. {@code quantity} is negative when they leave; {@code unitCost} is null for what the branch's own cost says;
 * {@code track}: how its pieces are told apart, where they are.
 */
public record StockMove(int line, int part, UUID skuId, Quantity quantity, MovementReason reason, BigDecimal unitCost, Track track) {

    public StockMove(int line, int part, UUID skuId, Quantity quantity, MovementReason reason, BigDecimal unitCost) {
        this(line, part, skuId, quantity, reason, unitCost, Track.TOLD);
    }

    public static StockMove atAverage(int line, UUID skuId, Quantity quantity, MovementReason reason) {
        return new StockMove(line, 0, skuId, quantity, reason, null);
    }

    /** Other goods that take the place of those before them in the document: worth exactly what they took out. */
    public boolean carries() {
        return reason == MovementReason.UNPACKED_IN;
    }
}
