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
 * {@code collect} is null for goods the customer took along, {@code customerId} for a sale that names nobody. {@code instalments}: what of it pays towards goods set aside.
 */
public record SaleCompleted(UUID saleId, UUID branchId, UUID cashierId, UUID customerId, Instant completedAt, String receiptNumber, Money total, List<Goods> goods, List<Instalment> instalments, List<Finding> findings) {

    public record Goods(int line, int part, UUID skuId, Quantity quantity, String batch, List<String> serials, CompletedSale.Collect collect) {
    }

    /** A line that pays towards a layaway instead of buying goods; {@code letter} as the till told it. */
    public record Instalment(int line, UUID layawayId, String letter, Money amount) {
        static final String CHARGE = "LAYAWAY";
    }

    /** What left the shelf of the branch that sold it. */
    public List<Goods> taken() {
        return goods.stream().filter(one -> one.collect() == null).toList();
    }

    /** What lies in other branches until it is collected. */
    public List<Goods> promised() {
        return goods.stream().filter(one -> one.collect() != null).toList();
    }
}
