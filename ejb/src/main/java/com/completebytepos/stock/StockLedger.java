package com.completebytepos.stock;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.model.Holding;
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
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * Promises that what is on hand is the sum of the movements and its value the sum of what they cost, and that both may go below zero rather
 * than stop a sale that happened.
 */
@Stateless
public class StockLedger {
    private static final int AT_A_TIME = 1000;
    private static final String HELD = "select sku_id, on_hand, value, average_cost from stock_item where branch_id = ? and sku_id in (";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;
    @Inject TrackedStock tracked;
    @Inject Event<StockMoved> moved;

    /**
     * Last in the caller's transaction. Goods that move at a cost of their own are locked first, because their average is reckoned from what is
     * there; all else only adds, so tills that sell the same goods wait for each other as briefly as can be. One branch a transaction, in the
     * order of the goods, after the audit trail's own lock: nobody deadlocks.
     */
    @OpenToAll("part of the document, which was allowed")
    public StockMoved post(StockDocument document, List<StockMove> moves) {
        if (moves.isEmpty()) return new StockMoved(document, List.of());
        var skus = new TreeSet<UUID>();
        moves.forEach(move -> skus.add(move.skuId()));
        boolean costed = moves.stream().anyMatch(move -> move.unitCost() != null || move.carries());
        var held = costed ? hold(document.branchId(), skus) : read(document.branchId(), List.copyOf(skus), "");
        var unknown = moves.stream().filter(m -> m.unitCost() == null && held.getOrDefault(m.skuId(), Holding.NONE).average() == null).map(StockMove::skuId).distinct().toList();
        goods.costs(unknown).forEach((sku, cost) -> held.merge(sku, new Holding(Holding.NONE.onHand(), BigDecimal.ZERO, cost), (known, listed) -> new Holding(known.onHand(), known.value(), cost)));
        var before = Map.copyOf(held);
        var done = moved(moves, held);
        StockMovement.write(em, document, done);
        em.flush();
        var rows = new ArrayList<Row>();
        for (var sku : skus) {
            var from = before.getOrDefault(sku, Holding.NONE);
            var to = held.get(sku);
            rows.add(new Row(sku, Quantity.ofThousandths(to.onHand().thousandths() - from.onHand().thousandths()), to.value().subtract(from.value()), to.average()));
        }
        for (int from = 0; from < rows.size(); from += AT_A_TIME) add(document.branchId(), rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)), costed);
        track(document, moves);
        var told = new StockMoved(document, done);
        moved.fire(told);
        return told;
    }

    /** Goods whose pieces nobody tells apart ask the database nothing. */
    private void track(StockDocument document, List<StockMove> moves) {
        var told = tracked.among(moves.stream().map(StockMove::skuId).toList());
        if (told.isEmpty()) return;
        var onHand = new HashMap<UUID, Quantity>();
        read(document.branchId(), List.copyOf(told), "").forEach((sku, holding) -> onHand.put(sku, holding.onHand()));
        var lines = moves.stream().filter(m -> told.contains(m.skuId())).map(m -> new TrackedMove.Line(m.line(), m.part(), m.skuId(), m.quantity(), m.track(),
                m.reason() == MovementReason.EXPIRY ? TrackedMove.First.EXPIRED : TrackedMove.First.STILL_GOOD)).toList();
        tracked.moved(new TrackedMove(document.id(), document.kind().name(), document.kind() == DocumentKind.TRANSFER, document.branchId(), document.at(), lines), onHand);
    }

    /** What a document changes of one thing. */
    private record Row(UUID sku, Quantity quantity, BigDecimal value, BigDecimal average) {
    }

    private static List<StockMoved.Moved> moved(List<StockMove> moves, Map<UUID, Holding> held) {
        var done = new ArrayList<StockMoved.Moved>();
        var out = BigDecimal.ZERO;
        for (var move : moves) {
            var one = move.carries() ? carried(move, out.negate(), held) : moved(move, held);
            out = move.carries() ? BigDecimal.ZERO : out.add(one.value());
            done.add(one);
        }
        return done;
    }

    private static StockMoved.Moved carried(StockMove move, BigDecimal worth, Map<UUID, Holding> held) {
        var to = held.getOrDefault(move.skuId(), Holding.NONE).moveFor(move.quantity(), worth);
        held.put(move.skuId(), to);
        return new StockMoved.Moved(move.line(), move.part(), move.skuId(), move.quantity(), move.reason(), worth.divide(move.quantity().toBigDecimal(), 4, RoundingMode.HALF_UP), worth);
    }

    private static StockMoved.Moved moved(StockMove move, Map<UUID, Holding> held) {
        var from = held.getOrDefault(move.skuId(), Holding.NONE);
        var to = after(move, from);
        held.put(move.skuId(), to);
        var cost = move.unitCost() == null ? from.average() : move.unitCost();
        return new StockMoved.Moved(move.line(), move.part(), move.skuId(), move.quantity(), move.reason(), cost, to.value().subtract(from.value()));
    }

    private static Holding after(StockMove move, Holding from) {
        if (move.unitCost() == null) return from.moveAtAverage(move.quantity());
        return move.reason() == MovementReason.RETURN ? from.comeBack(move.quantity(), move.unitCost()) : from.moveAt(move.quantity(), move.unitCost());
    }

    /** What one costs by the branch's average, else as it is listed; what nobody knows is left out. */
    @OpenToAll("part of the document, which was allowed")
    public Map<UUID, BigDecimal> costs(UUID branchId, List<UUID> skuIds) {
        var found = new HashMap<>(goods.costs(skuIds));
        if (!skuIds.isEmpty()) read(branchId, skuIds, "").forEach((sku, holding) -> {
            if (holding.average() != null) found.put(sku, holding.average());
        });
        return found;
    }

    /** Pieces or kilograms; nothing ever moved: zero. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public Quantity onHand(UUID branchId, UUID skuId) {
        BranchScope.check(branchId);
        em.flush();
        return read(branchId, List.of(skuId), "").getOrDefault(skuId, Holding.NONE).onHand();
    }

    /** Of several goods in one branch, as this transaction left them; what never moved is left out. */
    @OpenToAll("part of the document, which was allowed")
    public Map<UUID, Quantity> onHand(UUID branchId, List<UUID> skuIds) {
        var found = new TreeMap<UUID, Quantity>();
        if (!skuIds.isEmpty()) read(branchId, skuIds, "").forEach((sku, holding) -> found.put(sku, holding.onHand()));
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
        if (!skuIds.isEmpty()) hold(branchId, new TreeSet<>(skuIds));
    }

    /** Rows first, so that a lock has something to hold. */
    private Map<UUID, Holding> hold(UUID branchId, Collection<UUID> skus) {
        var sorted = List.copyOf(skus);
        var found = new HashMap<UUID, Holding>();
        for (int from = 0; from < sorted.size(); from += AT_A_TIME) {
            var some = sorted.subList(from, Math.min(sorted.size(), from + AT_A_TIME));
            var keys = new ArrayList<Object>(some.size() * 2);
            for (var sku : some) Collections.addAll(keys, branchId, sku);
            Rows.change(em, "insert into stock_item (branch_id, sku_id, on_hand) values " + Rows.places(some.size(), "(?,?,0)") + " on duplicate key update branch_id = stock_item.branch_id", keys.toArray());
            found.putAll(read(branchId, some, " order by sku_id for update"));
        }
        return found;
    }

    private Map<UUID, Holding> read(UUID branchId, List<UUID> skus, String end) {
        var found = new HashMap<UUID, Holding>();
        for (int from = 0; from < skus.size(); from += AT_A_TIME) {
            var some = skus.subList(from, Math.min(skus.size(), from + AT_A_TIME));
            var values = new ArrayList<Object>(some.size() + 1);
            values.add(branchId);
            values.addAll(some);
            Rows.select(em, HELD + Rows.places(some.size(), "?") + ")" + end, StockLedger::held, values.toArray()).forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private static Map.Entry<UUID, Holding> held(ResultSet row) throws SQLException {
        return Map.entry(Rows.id(row, 1), new Holding(Quantity.of(row.getBigDecimal(2)), row.getBigDecimal(3), row.getBigDecimal(4)));
    }

    /** In one statement, sorted by key: two tills selling the same goods wait, they never deadlock. */
    private void add(UUID branchId, List<Row> rows, boolean costed) {
        var values = new ArrayList<Object>(rows.size() * 5);
        for (var row : rows) Collections.addAll(values, branchId, row.sku(), row.quantity(), row.value(), row.average());
        Rows.change(em, "insert into stock_item (branch_id, sku_id, on_hand, value, average_cost) values " + Rows.places(rows.size(), "(?,?,?,?,?)") + " as added on duplicate key update"
                + " on_hand = stock_item.on_hand + added.on_hand, value = stock_item.value + added.value, average_cost = "
                + (costed ? "coalesce(added.average_cost, stock_item.average_cost)" : "coalesce(stock_item.average_cost, added.average_cost)"), values.toArray());
    }

    private static Map.Entry<UUID, Quantity> lying(ResultSet row) throws SQLException {
        return Map.entry(Rows.id(row, 1), Quantity.of(row.getBigDecimal(2)));
    }
}
