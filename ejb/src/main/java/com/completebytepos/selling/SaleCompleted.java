package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fired inside the sale's own transaction: who listens stands or falls with it. Only goods the catalogue knows are listed. */
public record SaleCompleted(UUID saleId, UUID branchId, UUID cashierId, Instant completedAt, Money total, List<Goods> goods) {

    public record Goods(int line, UUID skuId, Quantity quantity) {
    }
}
