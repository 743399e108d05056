package com.completebytepos.stock.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.costs.Layer.Origin;
import com.completebytepos.stock.model.Holding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayerQueueTest {
    private static final Instant NOON = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void theOldestLeavesFirstAtWhatItCameFor() {
        var queue = empty();
        queue.comeAt(of(1), pieces(5), cost("100"));
        queue.comeAt(of(2), pieces(5), cost("120"));
        assertWorth("740", queue.leave(pieces(7), null, Set.of()).worth());
        assertWorth("360", queue.holding().value());
        assertEquals(cost("120.0000"), queue.holding().average());
    }

    @Test
    void theLastOfALayerTakesWhatIsLeftOfItsWorth() {
        var queue = empty();
        queue.comeFor(of(1), pieces(3), cost("100"));
        assertWorth("33.3333", queue.leave(pieces(1), null, Set.of()).worth());
        assertWorth("33.3334", queue.leave(pieces(1), null, Set.of()).worth());
        assertWorth("33.3333", queue.leave(pieces(1), null, Set.of()).worth());
        assertWorth("0", queue.holding().value());
        assertEquals(List.of(), queue.layers());
    }

    @Test
    void whatWasNotThereCostsWhatWasKnownLastAndIsSettledByTheNextReceipt() {
        var queue = empty();
        queue.comeAt(of(1), pieces(2), cost("100"));
        queue.comeAt(of(2), pieces(1), cost("110"));
        assertWorth("530", queue.leave(pieces(5), null, Set.of()).worth());
        assertEquals("-2 -220", told(queue));
        assertWorth("1180", queue.comeAt(of(3), pieces(10), cost("120")));
        assertEquals("8 960", told(queue));
        var still = empty();
        still.comeAt(of(1), pieces(1), cost("100"));
        still.leave(pieces(6), null, Set.of());
        assertWorth("80", still.comeAt(of(2), pieces(2), cost("140")));
        assertEquals("-3 -420", told(still), "what is still owed costs what came last");
    }

    @Test
    void whatComesBackValuesNothingElseAnew() {
        var queue = empty();
        queue.comeAt(of(1), pieces(1), cost("100"));
        queue.leave(pieces(4), null, Set.of());
        queue.comeFor(of(2), pieces(1), cost("90"));
        assertEquals("-2 -210", told(queue));
        queue.comeFor(of(3), pieces(2), cost("180"));
        assertEquals("0 -30", told(queue), "what is not settled stands until goods come");
        assertWorth("530", queue.comeAt(of(4), pieces(5), cost("100")));
        assertEquals("5 500", told(queue));
        queue.leave(pieces(7), null, Set.of());
        queue.comeFor(of(5), pieces(3), cost("120"));
        assertEquals("1 -80", told(queue), "what was owed for 200 came for 80");
        assertEquals(List.of(cost("-120.0000"), cost("40.0000")), queue.layers().stream().map(Layer::value).toList(), "what lies there is worth what it came for");
        assertWorth("220", queue.comeAt(of(6), pieces(1), cost("100")));
        assertEquals("2 140", told(queue));
    }

    @Test
    void whatNobodyKnowsTheCostOfIsNoLayerOfKnownWorth() {
        var queue = empty();
        queue.comeFor(of(1), pieces(2), null);
        assertNull(queue.layers().get(0).unitCost());
        queue.comeFor(of(2), pieces(2), cost("0"));
        assertWorth("0", queue.layers().get(1).unitCost());
        assertNull(queue.holding().average(), "free goods say nothing of what others cost");
        assertTrue(queue.leave(pieces(3), null, Set.of()).unknown());
        assertFalse(queue.leave(pieces(1), null, Set.of()).unknown());
        assertTrue(queue.leave(pieces(1), null, Set.of()).unknown());
    }

    @Test
    void goodsThatGoBackLeaveOutOfWhatTheyCameWithAsFarAsItIsLeft() {
        var queue = empty();
        queue.comeAt(of(1), pieces(5), cost("100"));
        queue.comeAt(of(2), pieces(5), cost("120"));
        assertWorth("480", queue.leave(pieces(4), cost("120"), Set.of(document(2))).worth());
        assertWorth("320", queue.leave(pieces(3), cost("120"), Set.of(document(2))).worth());
        assertEquals("3 300", told(queue));
    }

    @Test
    void whatLiesThereIsOneLayerAtItsAverageToTheLastDecimal() {
        var queue = LayerQueue.standing(new Holding(pieces(3), cost("100.0001"), cost("33.3334")), NOON);
        assertEquals("3 100.0001", told(queue));
        assertEquals(1, queue.layers().size());
        assertEquals("-2 -50", told(LayerQueue.standing(new Holding(pieces(-2), cost("-50"), cost("25")), NOON)));
        var odd = LayerQueue.standing(new Holding(pieces(2), cost("-5"), cost("25")), NOON);
        assertEquals("2 -5", told(odd));
        assertWorth("0", odd.leave(pieces(2), null, Set.of()).worth());
        assertWorth("105", odd.comeAt(of(1), pieces(1), cost("100")));
        assertNull(LayerQueue.standing(Holding.NONE, NOON).holding().average());
    }

    @Test
    void whateverHappensLayersAreWorthTheMovementsAndCostWhatTheSlowWaySays() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var queue = empty();
            var slow = new Slow();
            var moved = BigDecimal.ZERO;
            for (int i = 0; i < 120; i++) {
                var quantity = Quantity.ofThousandths(1 + random.nextInt(60));
                var each = BigDecimal.valueOf(10_000L + random.nextInt(9_000_000), 4);
                var before = queue.holding();
                BigDecimal value;
                switch (random.nextInt(5)) {
                    case 0 -> value = same(queue.comeAt(of(i), quantity, each), slow.comeAt(quantity.thousandths(), each));
                    case 1 -> {
                        value = Holding.worth(quantity, each);
                        queue.comeFor(of(i), quantity, value);
                        slow.comeFor(quantity.thousandths(), value, each);
                    }
                    default -> value = same(queue.leave(quantity, null, Set.of()).worth(), slow.leave(quantity.thousandths())).negate();
                }
                moved = moved.add(value);
                var after = queue.holding();
                assertEquals(0, moved.compareTo(after.value()), "seed " + seed + " step " + i);
                assertEquals(slow.there(), after.onHand().thousandths());
                assertTrue(slow.value().subtract(after.value()).abs().compareTo(cost("0.05")) < 0, "seed " + seed + " step " + i + " from " + before + " to " + after + " but " + slow.value());
                checked(queue.layers(), after);
                queue = new LayerQueue(queue.layers(), after.average());
            }
        }
    }

    private static void checked(List<Layer> layers, Holding held) {
        assertEquals(layers.size(), layers.stream().map(Layer::no).collect(Collectors.toSet()).size());
        for (var layer : layers) {
            if (layer.no() == Layer.OWED) assertTrue(layer.left().thousandths() <= 0 && layer.left().thousandths() == Math.min(0, held.onHand().thousandths()), layer.toString());
            else assertTrue(layer.left().thousandths() > 0 && layer.value().signum() >= 0, layer.toString());
        }
    }

    /** Rounded a few times less. */
    private static BigDecimal same(BigDecimal fast, BigDecimal slow) {
        assertTrue(fast.subtract(slow).abs().compareTo(cost("0.05")) < 0, fast + " but " + slow);
        return fast;
    }

    /** Every thousandth of the goods by itself, at what exactly it came for. */
    private static final class Slow {
        private final Deque<BigDecimal> there = new ArrayDeque<>();
        private final List<BigDecimal> owed = new ArrayList<>();
        private BigDecimal unsettled = BigDecimal.ZERO;
        private BigDecimal last;

        BigDecimal comeAt(long much, BigDecimal cost) {
            var before = value();
            var each = cost.movePointLeft(3);
            unsettled = BigDecimal.ZERO;
            last = each;
            for (long i = 0; i < much; i++) {
                if (owed.isEmpty()) there.add(each);
                else owed.remove(0);
            }
            owed.replaceAll(unused -> each);
            return value().subtract(before);
        }

        void comeFor(long much, BigDecimal worth, BigDecimal cost) {
            if (last == null) last = cost.movePointLeft(3);
            var told = value().add(worth);
            long rest = Math.max(0, much - owed.size());
            for (long i = rest; i < much; i++) owed.remove(0);
            for (long i = 0; i < rest; i++) there.add(worth.divide(BigDecimal.valueOf(much), MathContext.DECIMAL128));
            unsettled = BigDecimal.ZERO;
            unsettled = told.subtract(value());
        }

        BigDecimal leave(long much) {
            var before = value();
            BigDecimal taken = null;
            for (long i = 0; i < much; i++) {
                if (there.isEmpty()) {
                    if (taken != null) last = taken.movePointRight(3).setScale(4, RoundingMode.HALF_UP).movePointLeft(3);
                    taken = null;
                    owed.add(last == null ? BigDecimal.ZERO : last);
                    continue;
                }
                var one = there.remove();
                if (one.signum() > 0) taken = one;
            }
            if (there.isEmpty() && taken != null) last = taken;
            return before.subtract(value());
        }

        long there() {
            return there.size() - owed.size();
        }

        BigDecimal value() {
            return there.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(owed.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).add(unsettled);
        }
    }

    private static LayerQueue empty() {
        return new LayerQueue(List.of(), null);
    }

    private static Origin of(int document) {
        return new Origin(document(document), 1, 0, NOON);
    }

    private static UUID document(int number) {
        return new UUID(0, number);
    }

    private static String told(LayerQueue queue) {
        var held = queue.holding();
        return (held.onHand().thousandths() / 1000) + " " + (held.value().signum() == 0 ? "0" : held.value().stripTrailingZeros().toPlainString());
    }

    private static void assertWorth(String expected, BigDecimal worth) {
        assertEquals(0, cost(expected).compareTo(worth), worth.toPlainString());
    }

    private static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }

    private static BigDecimal cost(String shillings) {
        return new BigDecimal(shillings);
    }
}
