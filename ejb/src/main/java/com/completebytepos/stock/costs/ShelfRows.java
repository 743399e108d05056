package com.completebytepos.stock.costs;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.model.Holding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is on hand, in the database: read, kept still, added to; always in the order of the goods. */
public final class ShelfRows {
    private static final int AT_A_TIME = 1000;
    private static final String HELD = "select sku_id, on_hand, value, average_cost, layered from stock_item where branch_id = ? and sku_id in (";
    /** MySQL's number for a value a check of the table forbids. */
    private static final int FORBIDDEN = 3819;

    private ShelfRows() {
    }

    /** {@code layered}: whether layers are kept of it. */
    public record Held(Holding holding, boolean layered) {
        public static final Held NONE = new Held(Holding.NONE, false);

        /** Of what nobody knew the cost of, now that somebody does. */
        public Held costing(BigDecimal each) {
            return new Held(new Holding(holding.onHand(), holding.value(), each), layered);
        }
    }

    /** What a document changes of one thing. */
    public record Row(UUID sku, Quantity quantity, BigDecimal value, BigDecimal average) {

        public static Row between(UUID sku, Holding from, Holding to) {
            return new Row(sku, Quantity.ofThousandths(to.onHand().thousandths() - from.onHand().thousandths()), to.value().subtract(from.value()), to.average());
        }
    }

    /** How a row is added to: without its lock, at the average; locked, with a new average; locked, with layers beside it. */
    public enum Way { UNLOCKED, AVERAGED, LAYERED }

    /** Rows first, so that a lock has something to hold. */
    public static Map<UUID, Held> hold(EntityManager em, UUID branchId, Collection<UUID> skus) {
        var sorted = List.copyOf(skus);
        var found = new HashMap<UUID, Held>();
        for (int from = 0; from < sorted.size(); from += AT_A_TIME) {
            var some = sorted.subList(from, Math.min(sorted.size(), from + AT_A_TIME));
            var keys = new ArrayList<Object>(some.size() * 2);
            for (var sku : some) Collections.addAll(keys, branchId, sku);
            Rows.change(em, "insert into stock_item (branch_id, sku_id, on_hand) values " + Rows.places(some.size(), "(?,?,0)") + " on duplicate key update branch_id = stock_item.branch_id", keys.toArray());
            found.putAll(read(em, branchId, some, " order by sku_id for update"));
        }
        return found;
    }

    public static Map<UUID, Held> read(EntityManager em, UUID branchId, List<UUID> skus) {
        return read(em, branchId, skus, "");
    }

    private static Map<UUID, Held> read(EntityManager em, UUID branchId, List<UUID> skus, String end) {
        var found = new HashMap<UUID, Held>();
        for (int from = 0; from < skus.size(); from += AT_A_TIME) {
            var some = skus.subList(from, Math.min(skus.size(), from + AT_A_TIME));
            var values = new ArrayList<Object>(some.size() + 1);
            values.add(branchId);
            values.addAll(some);
            Rows.select(em, HELD + Rows.places(some.size(), "?") + ")" + end, ShelfRows::held, values.toArray()).forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private static Map.Entry<UUID, Held> held(ResultSet row) throws SQLException {
        return Map.entry(Rows.id(row, 1), new Held(new Holding(Quantity.of(row.getBigDecimal(2)), row.getBigDecimal(3), row.getBigDecimal(4)), row.getInt(5) == 1));
    }

    /**
     * In one statement, sorted by key: two tills selling the same goods wait, they never deadlock.
     * @throws OptimisticLockException when layers began of goods that were read without a lock before that
     */
    public static void add(EntityManager em, UUID branchId, List<Row> rows, Way way) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) addSome(em, branchId, rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)), way);
    }

    private static void addSome(EntityManager em, UUID branchId, List<Row> rows, Way way) {
        var values = new ArrayList<Object>(rows.size() * 6);
        for (var row : rows) Collections.addAll(values, branchId, row.sku(), row.quantity(), row.value(), row.average(), way == Way.LAYERED ? 1 : 0);
        var sql = "insert into stock_item (branch_id, sku_id, on_hand, value, average_cost, layered) values " + Rows.places(rows.size(), "(?,?,?,?,?,?)") + " as added on duplicate key update"
                + " on_hand = stock_item.on_hand + added.on_hand, value = stock_item.value + added.value, average_cost = "
                + (way == Way.UNLOCKED ? "coalesce(stock_item.average_cost, added.average_cost), layered = if(stock_item.layered = 1, 2, 0)" : "coalesce(added.average_cost, stock_item.average_cost), layered = added.layered");
        try {
            Rows.change(em, sql, values.toArray());
        } catch (PersistenceException failed) {
            if (way == Way.UNLOCKED && isForbidden(failed)) throw new OptimisticLockException("layers began of these goods", failed);
            throw failed;
        }
    }

    private static boolean isForbidden(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) if (cause instanceof SQLException sql) return sql.getErrorCode() == FORBIDDEN;
        return false;
    }
}
