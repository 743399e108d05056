package com.completebytepos.stock;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.costs.AverageCosts;
import com.completebytepos.stock.costs.LayerCosts;
import com.completebytepos.stock.costs.LayerRows;
import com.completebytepos.stock.costs.ShelfRows;
import com.completebytepos.stock.costs.ShelfRows.Held;
import com.completebytepos.stock.costs.ShelfRows.Row;
import com.completebytepos.stock.costs.ShelfRows.Way;
import com.completebytepos.stock.costs.Valuation;
import com.completebytepos.stock.model.Holding;
import com.completebytepos.stock.model.StockLimits;
import com.completebytepos.stock.model.StockMovement;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.TrackedMove;
import com.completebytepos.tracking.TrackedStock;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Promises that what is on hand is the sum of the movements and its value the sum of what they cost, by the average or by layers as the shop chose, and that both may go below zero rather
 * than stop a sale that happened.
 */
@Stateless
public class StockLedger {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;
    @Inject TrackedStock tracked;
    @Inject Event<StockMoved> moved;
    @Inject Clock clock;

    /**
     * Last in the caller's transaction. Goods that move at a cost of their own, and all where layers are kept, are locked first, because their cost is reckoned from what is
     * there; all else only adds, so tills that sell the same goods wait for each other as briefly as can be. One branch a transaction, in the
     * order of the goods, after the audit trail's own lock: nobody deadlocks.
     */
    @OpenToAll("part of the document, which was allowed")
    public StockMoved post(StockDocument document, List<StockMove> moves) {
        if (moves.isEmpty()) return new StockMoved(document, List.of());
        var skus = new TreeSet<UUID>();
        moves.forEach(move -> skus.add(move.skuId()));
        var shelf = shelf(document, moves, skus);
        var held = shelf.held();
        learn(moves, held);
        var costs = shelf.way() == Way.LAYERED ? LayerCosts.of(em, document, held, shelf.costing().since(document.at())) : averages(document.branchId(), held);
        var done = moved(moves, costs);
        StockMovement.write(em, document, done);
        em.flush();
        costs.keep(em);
        ShelfRows.add(em, document.branchId(), skus.stream().map(sku -> Row.between(sku, held.getOrDefault(sku, Held.NONE).holding(), costs.holding(sku))).toList(), shelf.way());
        track(document, moves);
        var told = new StockMoved(document, done);
        moved.fire(told);
        return told;
    }

    /** What lies there of a document's goods, as it was read or locked, and how the document values them. */
    private record Shelf(Way way, CostMethods.Costing costing, Map<UUID, Held> held) {
    }

    /**
     * Whoever finds layers where the average was to be moved is the first after a month of them, or waited for the lock behind the first of such a month: which of both the
     * database knows once the goods are locked, not the clock and the memory of before.
     */
    private Shelf shelf(StockDocument document, List<StockMove> moves, Collection<UUID> skus) {
        var costing = StockLimits.costing(em);
        var way = isLayered(costing) ? Way.LAYERED : moves.stream().anyMatch(move -> move.unitCost() != null || move.carries()) ? Way.AVERAGED : Way.UNLOCKED;
        if (way == Way.UNLOCKED) {
            var held = ShelfRows.read(em, document.branchId(), List.copyOf(skus));
            if (held.values().stream().noneMatch(Held::layered)) return new Shelf(way, costing, held);
            way = Way.AVERAGED;
        }
        var held = ShelfRows.hold(em, document.branchId(), skus);
        if (way == Way.LAYERED || held.values().stream().noneMatch(Held::layered)) return new Shelf(way, costing, held);
        var now = StockLimits.costingNow(em);
        return new Shelf(isLayered(now) ? Way.LAYERED : way, now, held);
    }

    private boolean isLayered(CostMethods.Costing costing) {
        return costing.on(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)) == CostMethods.Method.FIFO;
    }

    /** What nobody knows here is asked of the goods' own record. */
    private void learn(List<StockMove> moves, Map<UUID, Held> held) {
        var unknown = moves.stream().filter(m -> m.unitCost() == null && held.getOrDefault(m.skuId(), Held.NONE).holding().average() == null).map(StockMove::skuId).distinct().toList();
        goods.costs(unknown).forEach((sku, cost) -> held.put(sku, held.getOrDefault(sku, Held.NONE).costing(cost)));
    }

    private Valuation averages(UUID branchId, Map<UUID, Held> held) {
        LayerRows.drop(em, branchId, held.entrySet().stream().filter(one -> one.getValue().layered()).map(Map.Entry::getKey).sorted().toList());
        var averages = new HashMap<UUID, Holding>();
        held.forEach((sku, one) -> averages.put(sku, one.holding()));
        return new AverageCosts(averages);
    }

    private static List<StockMoved.Moved> moved(List<StockMove> moves, Valuation costs) {
        var done = new ArrayList<StockMoved.Moved>();
        var out = BigDecimal.ZERO;
        for (var move : moves) {
            var one = costs.move(move, out.negate());
            out = move.carries() ? BigDecimal.ZERO : out.add(one.value());
            done.add(one);
        }
        return done;
    }

    /** Goods whose pieces nobody tells apart ask the database nothing. */
    private void track(StockDocument document, List<StockMove> moves) {
        var told = tracked.among(moves.stream().map(StockMove::skuId).toList());
        if (told.isEmpty()) return;
        var onHand = new HashMap<UUID, Quantity>();
        lies(document.branchId(), List.copyOf(told)).forEach((sku, holding) -> onHand.put(sku, holding.onHand()));
        var lines = moves.stream().filter(m -> told.contains(m.skuId())).map(m -> new TrackedMove.Line(m.line(), m.part(), m.skuId(), m.quantity(), m.track(),
                m.reason() == MovementReason.EXPIRY ? TrackedMove.First.EXPIRED : TrackedMove.First.STILL_GOOD)).toList();
        tracked.moved(new TrackedMove(document.id(), document.kind().name(), document.kind() == DocumentKind.TRANSFER, document.branchId(), document.at(), lines), onHand);
    }

    /** What one costs by the branch's average, else as it is listed; what nobody knows is left out. */
    @OpenToAll("part of the document, which was allowed")
    public Map<UUID, BigDecimal> costs(UUID branchId, List<UUID> skuIds) {
        var found = new HashMap<>(goods.costs(skuIds));
        if (!skuIds.isEmpty()) lies(branchId, skuIds).forEach((sku, holding) -> {
            if (holding.average() != null) found.put(sku, holding.average());
        });
        return found;
    }

    /** Pieces or kilograms; nothing ever moved: zero. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public Quantity onHand(UUID branchId, UUID skuId) {
        BranchScope.check(branchId);
        em.flush();
        return lies(branchId, List.of(skuId)).getOrDefault(skuId, Holding.NONE).onHand();
    }

    /** Of several goods in one branch, as this transaction left them; what never moved is left out. */
    @OpenToAll("part of the document, which was allowed")
    public Map<UUID, Quantity> onHand(UUID branchId, List<UUID> skuIds) {
        var found = new TreeMap<UUID, Quantity>();
        if (!skuIds.isEmpty()) lies(branchId, skuIds).forEach((sku, holding) -> found.put(sku, holding.onHand()));
        return found;
    }

    /** What nobody was promised of several goods in one branch, as this transaction left it; what never moved is left out. */
    @OpenToAll("part of the document, which was allowed")
    public Map<UUID, Quantity> available(UUID branchId, Collection<UUID> skuIds) {
        var found = new TreeMap<UUID, Quantity>();
        if (skuIds.isEmpty()) return found;
        var values = new ArrayList<Object>(skuIds.size() + 1);
        values.add(branchId);
        values.addAll(skuIds);
        Rows.select(em, "select sku_id, on_hand - reserved from stock_item where branch_id = ? and sku_id in (" + Rows.places(skuIds.size(), "?") + ")", StockLedger::lying, values.toArray())
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Goods promised to somebody, or, below zero, promised no more: they stay where they are. In one statement, sorted by key, as they move. */
    @OpenToAll("part of the document, which was allowed")
    public void reserve(UUID branchId, Map<UUID, Quantity> more) {
        if (more.isEmpty()) return;
        var values = new ArrayList<Object>(more.size() * 3);
        new TreeMap<>(more).forEach((sku, quantity) -> Collections.addAll(values, branchId, sku, quantity));
        Rows.change(em, "insert into stock_item (branch_id, sku_id, on_hand, reserved) values " + Rows.places(more.size(), "(?,?,0,?)") + " as added on duplicate key update reserved = stock_item.reserved + added.reserved",
                values.toArray());
    }

    /** All that ever moved in one branch and what lies there now. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Quantity> shelfOf(UUID branchId) {
        BranchScope.check(branchId);
        var found = new TreeMap<UUID, Quantity>();
        Rows.select(em, "select sku_id, on_hand from stock_item where branch_id = ?", StockLedger::lying, branchId).forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** What is asked of these goods stays true until the caller's transaction ends: nobody moves them meanwhile. Held in the order of the goods, after the audit trail's own lock, as they move. */
    @OpenToAll("part of the document, which was allowed")
    public void keepStill(UUID branchId, Collection<UUID> skuIds) {
        if (!skuIds.isEmpty()) ShelfRows.hold(em, branchId, new TreeSet<>(skuIds));
    }

    private Map<UUID, Holding> lies(UUID branchId, List<UUID> skus) {
        var found = new HashMap<UUID, Holding>();
        ShelfRows.read(em, branchId, skus).forEach((sku, held) -> found.put(sku, held.holding()));
        return found;
    }

    private static Map.Entry<UUID, Quantity> lying(ResultSet row) throws SQLException {
        return Map.entry(Rows.id(row, 1), Quantity.of(row.getBigDecimal(2)));
    }
}
