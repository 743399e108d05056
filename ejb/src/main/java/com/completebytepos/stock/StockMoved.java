package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Fired inside the document's own transaction, after what is on hand was brought up: who listens stands or falls with it. */
public record StockMoved(StockDocument document, List<Moved> moves) {

    /** As it was posted: {@code quantity} negative when goods left, {@code unitCost} null when nobody knows it, {@code value} what it changed of the stock's value. */
    public record Moved(int line, int part, UUID skuId, Quantity quantity, MovementReason reason, BigDecimal unitCost, BigDecimal value) {
    }

    /** What the document changed of the stock's value. */
    public BigDecimal value() {
        return moves.stream().map(Moved::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
