package com.completebytepos.purchasing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fired inside the return's own transaction: goods of a receipt leave again, at what they came in at. Quantities are positive. */
public record GoodsSentBack(UUID returnId, UUID receiptId, UUID supplierId, UUID branchId, UUID senderId, Instant at, List<GoodsReceived.Line> lines) {
}
