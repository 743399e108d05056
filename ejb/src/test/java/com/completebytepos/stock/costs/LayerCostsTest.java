package com.completebytepos.stock.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.stock.costs.ShelfRows.Held;
import com.completebytepos.stock.model.Holding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goods cost that came for nothing, and those of which nobody knows what they cost. */
class LayerCostsTest {
    private static final UUID SKU = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void whatCameForNothingLeavesAndComesBackAndArrivesForNothing() {
        var near = shelf(Holding.NONE);
        come(near, MovementReason.GOODS_RECEIPT, 10, "0");
        come(near, MovementReason.GOODS_RECEIPT, 5, "100");
        var sold = go(near, MovementReason.SALE, 2);
        assertWorth("0", sold.unitCost());
        assertWorth("0", near.move(new StockMove(1, 0, SKU, pieces(1), MovementReason.RETURN, sold.unitCost()), null).value());
        assertWorth("500", near.holding(SKU).value());
        var left = go(near, MovementReason.TRANSFER_OUT, 3);
        assertWorth("0", left.unitCost());
        var far = shelf(Holding.NONE);
        come(far, MovementReason.GOODS_RECEIPT, 5, "100");
        assertWorth("0", far.move(new StockMove(1, 0, SKU, pieces(3), MovementReason.TRANSFER_IN, left.unitCost()), null).value());
        assertWorth("500", far.holding(SKU).value());
    }

    @Test
    void whatNobodyKnowsTheCostOfIsNotToldAsNothing() {
        var costs = shelf(Holding.NONE);
        assertNull(go(costs, MovementReason.SALE, 2).unitCost(), "not there");
        assertNull(costs.move(StockMove.atAverage(1, SKU, pieces(6), MovementReason.FOUND), null).unitCost());
        assertNull(costs.holding(SKU).average(), "nobody learned it by what was found");
        assertNull(go(costs, MovementReason.SALE, 1).unitCost());
        come(costs, MovementReason.GOODS_RECEIPT, 2, "0");
        assertNull(go(costs, MovementReason.SALE, 4).unitCost(), "of some of it");
        assertWorth("0", go(costs, MovementReason.SALE, 1).unitCost());
        var standing = shelf(new Holding(pieces(3), BigDecimal.ZERO, null));
        assertNull(go(standing, MovementReason.TRANSFER_OUT, 2).unitCost());
        assertWorth("0", go(shelf(new Holding(pieces(3), BigDecimal.ZERO, BigDecimal.ZERO)), MovementReason.SALE, 2).unitCost());
    }

    @Test
    void whatIsPartlyKnownIsToldByWhatItIsWorth() {
        var costs = shelf(new Holding(pieces(2), BigDecimal.ZERO, null));
        come(costs, MovementReason.GOODS_RECEIPT, 2, "100");
        var left = go(costs, MovementReason.TRANSFER_OUT, 4);
        assertWorth("-200", left.value());
        assertWorth("50", left.unitCost());
    }

    @Test
    void whatIsUnpackedOfWhatNobodyKnowsTheCostOfIsNotKnownEither() {
        var costs = shelf(new Holding(pieces(2), BigDecimal.ZERO, null));
        go(costs, MovementReason.UNPACKED_OUT, 1);
        assertNull(costs.move(new StockMove(2, 0, OTHER, pieces(12), MovementReason.UNPACKED_IN, null), BigDecimal.ZERO).unitCost());
        assertNull(costs.move(StockMove.atAverage(3, OTHER, pieces(-1), MovementReason.SALE), null).unitCost());
        var free = shelf(new Holding(pieces(2), BigDecimal.ZERO, BigDecimal.ZERO));
        go(free, MovementReason.UNPACKED_OUT, 1);
        assertWorth("0", free.move(new StockMove(2, 0, OTHER, pieces(12), MovementReason.UNPACKED_IN, null), BigDecimal.ZERO).unitCost());
        assertWorth("0", free.move(StockMove.atAverage(3, OTHER, pieces(-1), MovementReason.SALE), null).unitCost());
    }

    private static LayerCosts shelf(Holding held) {
        return LayerCosts.of(null, new StockDocument(new UUID(1, 1), DocumentKind.SALE, new UUID(2, 1), null, NOON), Map.of(SKU, new Held(held, false)), NOON);
    }

    private static void come(LayerCosts costs, MovementReason reason, long much, String cost) {
        costs.move(new StockMove(1, 0, SKU, pieces(much), reason, new BigDecimal(cost)), null);
    }

    private static StockMoved.Moved go(LayerCosts costs, MovementReason reason, long much) {
        return costs.move(StockMove.atAverage(1, SKU, pieces(-much), reason), null);
    }

    private static void assertWorth(String expected, BigDecimal worth) {
        assertEquals(0, new BigDecimal(expected).compareTo(worth), String.valueOf(worth));
    }

    private static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }
}
