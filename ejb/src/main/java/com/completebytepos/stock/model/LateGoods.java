package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockMove;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Goods that a till tells of after they were counted though they moved before: whoever counted saw the shelf as they had left it. */
public final class LateGoods {
    private static final String KNEW = """
            select l.count_id, c.number, l.line_no, l.sku_id, l.mark, (select coalesce(max(m.part_no), 0) from stock_movement m where m.document_id = l.count_id and m.line_no = l.line_no) part
            from stock_count_line l join stock_count c on c.id = l.count_id where l.posted and l.mark >= ? and c.branch_id = ? and l.sku_id in (%s) order by l.mark desc""";

    private LateGoods() {
    }

    /** The line of a posted count; {@code part}: the last of its corrections. */
    public record Knew(UUID countId, String number, int line, UUID skuId, Instant mark, int part) {

        /** The difference of the count is less by what nobody had told yet, so what is on hand stays what was counted. */
        public StockMove against(Quantity moved) {
            return new StockMove(line, part + 1, skuId, moved.negated(), MovementReason.COUNT, null);
        }
    }

    /** Of each kind of goods the first posted count at that moment or after: later ones stood on its figure. */
    public static Map<UUID, Knew> counted(EntityManager em, UUID branchId, Collection<UUID> skuIds, Instant at) {
        var values = new ArrayList<Object>(skuIds.size() + 2);
        values.add(at);
        values.add(branchId);
        values.addAll(skuIds);
        var found = new LinkedHashMap<UUID, Knew>();
        if (!skuIds.isEmpty()) Rows.select(em, KNEW.formatted(Rows.places(skuIds.size(), "?")), LateGoods::knew, values.toArray()).forEach(one -> found.put(one.skuId(), one));
        return found;
    }

    /** What was expected at the mark, now that this is known, too. */
    public static void expect(EntityManager em, Knew line, Quantity moved) {
        Rows.change(em, "update stock_count_line set expected = expected + ?, version = version + 1 where count_id = ? and sku_id = ?", moved, line.countId(), line.skuId());
    }

    private static Knew knew(ResultSet row) throws SQLException {
        return new Knew(Rows.id(row, 1), row.getString(2), row.getInt(3), Rows.id(row, 4), row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt(6));
    }
}
