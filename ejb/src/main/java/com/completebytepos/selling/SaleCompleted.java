package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fired inside the sale's own transaction: who listens stands or falls with it. Only counted goods the catalogue knows are listed, in their
 * own unit: a pack as what it holds, a kit as its parts, numbered from 1; {@code part} is 0 for everything else. Services are not. {@code batch} as a
 * scanned code told it, else null; {@code serials} of its pieces, as far as they were told; who listens adds to the findings what does not fit.
 */
public record SaleCompleted(UUID saleId, UUID branchId, UUID cashierId, Instant completedAt, Money total, List<Goods> goods, List<Finding> findings) {

    public record Goods(int line, int part, UUID skuId, Quantity quantity, String batch, List<String> serials) {
    }
}
