package com.completebytepos.stock.costs;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.costs.Layer.Origin;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Layers in the database. Whoever reads or writes them holds the lock of what is on hand. */
public final class LayerRows {
    private static final int AT_A_TIME = 1000;
    private static final String COLUMNS = "branch_id, sku_id, layer_no, document_id, line_no, part_no, at, quantity, value, unit_cost";
    private static final int WIDTH = 10;

    private LayerRows() {
    }

    private record Kept(UUID sku, Layer layer) {
    }

    static Map<UUID, List<Layer>> read(EntityManager em, UUID branchId, List<UUID> skus) {
        var found = new HashMap<UUID, List<Layer>>();
        for (int from = 0; from < skus.size(); from += AT_A_TIME) {
            var values = values(branchId, skus.subList(from, Math.min(skus.size(), from + AT_A_TIME)));
            Rows.select(em, "select sku_id, layer_no, document_id, line_no, part_no, at, quantity, value, unit_cost from stock_layer where branch_id = ? and sku_id in (" + Rows.places(values.size() - 1, "?")
                    + ") order by sku_id, layer_no", LayerRows::kept, values.toArray()).forEach(one -> found.computeIfAbsent(one.sku(), unused -> new ArrayList<>()).add(one.layer()));
        }
        return found;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var at = row.getObject(6, LocalDateTime.class);
        var from = new Origin(row.getBytes(3) == null ? null : Rows.id(row, 3), row.getInt(4), row.getInt(5), at == null ? null : at.toInstant(ZoneOffset.UTC));
        return new Kept(Rows.id(row, 1), new Layer(row.getInt(2), from, Quantity.of(row.getBigDecimal(7)), row.getBigDecimal(8), row.getBigDecimal(9)));
    }

    /** What changed, in one statement for what is gone and one for what is left or new. */
    static void write(EntityManager em, UUID branchId, Map<UUID, List<Layer>> before, SortedMap<UUID, List<Layer>> now) {
        var gone = new ArrayList<Object[]>();
        var written = new ArrayList<Object[]>();
        now.forEach((sku, layers) -> {
            var known = new HashMap<Integer, Layer>();
            before.getOrDefault(sku, List.of()).forEach(layer -> known.put(layer.no(), layer));
            for (var layer : layers) {
                if (layer.isSameAs(known.remove(layer.no()))) continue;
                var from = layer.from();
                written.add(new Object[] {branchId, sku, layer.no(), from.document(), from.line(), from.part(), from.at(), layer.left(), layer.value(), layer.unitCost()});
            }
            known.keySet().stream().sorted().forEach(no -> gone.add(new Object[] {branchId, sku, no}));
        });
        chunks(gone).forEach(some -> Rows.change(em, "delete from stock_layer where (branch_id, sku_id, layer_no) in (" + Rows.places(some.size(), "(?,?,?)") + ")", flat(some)));
        chunks(written).forEach(some -> Rows.change(em, "insert into stock_layer (" + COLUMNS + ") values " + Rows.places(some.size(), "(" + Rows.places(WIDTH, "?") + ")")
                + " as added on duplicate key update quantity = added.quantity, value = added.value", flat(some)));
    }

    /** The average takes over what they are worth. */
    public static void drop(EntityManager em, UUID branchId, Collection<UUID> skus) {
        if (skus.isEmpty()) return;
        Rows.change(em, "delete from stock_layer where branch_id = ? and sku_id in (" + Rows.places(skus.size(), "?") + ")", values(branchId, skus).toArray());
    }

    private static List<List<Object[]>> chunks(List<Object[]> rows) {
        var chunks = new ArrayList<List<Object[]>>();
        for (int from = 0; from < rows.size(); from += AT_A_TIME) chunks.add(rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)));
        return chunks;
    }

    private static Object[] flat(List<Object[]> rows) {
        var values = new ArrayList<Object>();
        rows.forEach(row -> Collections.addAll(values, row));
        return values.toArray();
    }

    private static List<Object> values(UUID branchId, Collection<UUID> skus) {
        var values = new ArrayList<Object>(skus.size() + 1);
        values.add(branchId);
        values.addAll(skus);
        return values;
    }
}
