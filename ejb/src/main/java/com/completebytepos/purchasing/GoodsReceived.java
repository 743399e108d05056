package com.completebytepos.purchasing;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.tracking.Mark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fired inside the receipt's own transaction: who listens stands or falls with it. {@code unitCost} is what a unit cost the shop, all told. */
public record GoodsReceived(UUID receiptId, UUID supplierId, UUID branchId, UUID receiverId, Instant at, List<Line> lines) {

    /** {@code marks}: how its pieces were told apart. */
    public record Line(int line, UUID skuId, Quantity quantity, BigDecimal unitCost, List<Mark> marks) {
    }
}
