package com.completebytepos.stock.costs;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.stock.costs.Layer.Origin;
import com.completebytepos.stock.model.Holding;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Goods leave at what those cost that came first. Their rows are locked by the caller, so nobody else takes of the same layers. */
public final class LayerCosts implements Valuation {
    /** With so many decimals a million of one thing carries its worth unchanged. */
    private static final int DECIMALS = 10;

    private final StockDocument document;
    private final Map<UUID, LayerQueue> queues = new HashMap<>();
    private final Map<UUID, List<Layer>> kept;
    /** Whether somebody knows what all of those cost that left since others last took their place. */
    private boolean known = true;

    private LayerCosts(StockDocument document, Map<UUID, List<Layer>> kept) {
        this.document = document;
        this.kept = kept;
    }

    /** @param since when layers began: goods that have none yet have not moved since */
    public static LayerCosts of(EntityManager em, StockDocument document, Map<UUID, ShelfRows.Held> held, Instant since) {
        var layered = held.entrySet().stream().filter(one -> one.getValue().layered()).map(Map.Entry::getKey).sorted().toList();
        var costs = new LayerCosts(document, LayerRows.read(em, document.branchId(), layered));
        held.forEach((sku, one) -> costs.queues.put(sku, one.layered() ? new LayerQueue(costs.kept.getOrDefault(sku, List.of()), one.holding().average()) : LayerQueue.standing(one.holding(), since)));
        return costs;
    }

    @Override
    public StockMoved.Moved move(StockMove move, BigDecimal carried) {
        var queue = queue(move.skuId());
        var quantity = move.quantity();
        if (quantity.thousandths() < 0) return left(move, queue.leave(quantity.negated(), move.unitCost(), move.unitCost() == null ? Set.of() : documents(move)));
        var origin = new Origin(document.id(), move.line(), move.part(), document.at());
        if (move.carries()) return carried(move, queue, origin, known || carried.signum() != 0 ? carried : null);
        if (move.unitCost() != null && move.reason() != MovementReason.RETURN) return moved(move, move.unitCost(), queue.comeAt(origin, quantity, move.unitCost()));
        var cost = move.unitCost() == null ? queue.holding().average() : move.unitCost();
        var worth = Holding.worth(quantity, cost);
        queue.comeFor(origin, quantity, cost == null ? null : worth);
        return moved(move, cost, worth);
    }

    private StockMoved.Moved carried(StockMove move, LayerQueue queue, Origin origin, BigDecimal worth) {
        known = true;
        queue.comeFor(origin, move.quantity(), worth);
        return moved(move, worth == null ? null : each(worth, move.quantity()), worth == null ? BigDecimal.ZERO : worth);
    }

    /**
     * Whoever named a cost is told it, also where the layers were worth otherwise: reports set the difference beside the losses. What is known of the cost is told; nothing is
     * told where all of it that is known is nothing and some is not known, so that who takes it on does not take it for free goods.
     */
    private StockMoved.Moved left(StockMove move, LayerQueue.Left left) {
        known &= !left.unknown();
        boolean told = move.unitCost() == null && (!left.unknown() || left.worth().signum() != 0);
        return moved(move, told ? each(left.worth(), move.quantity().negated()) : move.unitCost(), left.worth().negate());
    }

    private static StockMoved.Moved moved(StockMove move, BigDecimal cost, BigDecimal value) {
        return new StockMoved.Moved(move.line(), move.part(), move.skuId(), move.quantity(), move.reason(), cost, value);
    }

    private static BigDecimal each(BigDecimal worth, Quantity quantity) {
        return worth.divide(quantity.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP);
    }

    private Set<UUID> documents(StockMove move) {
        var found = new HashSet<>(Set.of(document.id()));
        if (move.track().source() != null) found.add(move.track().source());
        return found;
    }

    private LayerQueue queue(UUID sku) {
        return queues.computeIfAbsent(sku, unused -> new LayerQueue(List.of(), null));
    }

    @Override
    public Holding holding(UUID skuId) {
        return queue(skuId).holding();
    }

    @Override
    public void keep(EntityManager em) {
        var now = new TreeMap<UUID, List<Layer>>();
        queues.forEach((sku, queue) -> now.put(sku, queue.layers()));
        LayerRows.write(em, document.branchId(), kept, now);
    }
}
