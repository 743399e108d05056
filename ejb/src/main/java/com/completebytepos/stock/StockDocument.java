package com.completebytepos.stock;

import java.time.Instant;
import java.util.UUID;

/** What moves goods: its kind, where, who, when. {@code otherBranchId} is the far end of a transfer, else null; {@code personId} is null for what nobody of the shop did. */
public record StockDocument(UUID id, DocumentKind kind, UUID branchId, UUID otherBranchId, UUID personId, Instant at) {

    public StockDocument(UUID id, DocumentKind kind, UUID branchId, UUID personId, Instant at) {
        this(id, kind, branchId, null, personId, at);
    }
}
