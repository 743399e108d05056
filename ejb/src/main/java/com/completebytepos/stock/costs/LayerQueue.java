package com.completebytepos.stock.costs;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.costs.Layer.Origin;
import com.completebytepos.stock.model.Holding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a branch has of one thing, by what it came for: the oldest leaves first. What is taken and not there costs what was known last and is owed until goods come; what
 * they cost otherwise is part of their own movement, as with the average. What the layers and the owed are worth together is always the sum of the movements.
 */
final class LayerQueue {
    private final List<Layer> open = new ArrayList<>();
    private long owed;
    private BigDecimal unsettled = BigDecimal.ZERO;
    private BigDecimal last;
    private int highest;

    /** What leaves together is worth; {@code unknown}: nobody knows what some of it cost, which counts for nothing in {@code worth}. */
    record Left(BigDecimal worth, boolean unknown) {
    }

    /** @param last what one costs as far as is known; null: nobody knows */
    LayerQueue(List<Layer> kept, BigDecimal last) {
        this.last = last;
        for (var layer : kept) {
            highest = Math.max(highest, layer.no());
            if (layer.no() != Layer.OWED) {
                open.add(layer);
                continue;
            }
            owed = layer.left().thousandths();
            unsettled = layer.value();
        }
        open.sort(Comparator.comparingInt(Layer::no));
    }

    /** What lies there is one layer at its average, to the last decimal of its value. */
    static LayerQueue standing(Holding held, Instant since) {
        var queue = new LayerQueue(List.of(), held.average());
        if (held.onHand().thousandths() <= 0) {
            queue.owed = held.onHand().thousandths();
            queue.unsettled = held.value();
            return queue;
        }
        var worth = held.value().max(BigDecimal.ZERO);
        queue.push(new Origin(null, 0, 0, since), held.onHand().thousandths(), worth, held.average() == null && worth.signum() > 0 ? each(worth, held.onHand()) : held.average());
        queue.unsettled = held.value().subtract(worth);
        return queue;
    }

    /** Goods come at a cost of their own; what was owed is worth that now. @return what it changes of the value */
    BigDecimal comeAt(Origin from, Quantity quantity, BigDecimal cost) {
        var before = unsettled;
        long rest = owed + quantity.thousandths();
        owed = Math.min(0, rest);
        unsettled = Holding.worth(Quantity.ofThousandths(owed), cost);
        last = cost;
        var worth = Holding.worth(Quantity.ofThousandths(Math.max(0, rest)), cost);
        if (rest > 0) push(from, rest, worth, cost);
        return worth.add(unsettled).subtract(before);
    }

    /**
     * Goods come for exactly that, whatever is owed: nothing else is valued anew by them. Those beyond the owed have their own share of it; what the owed were taken for and what
     * came for them differs until goods come at a cost of their own.
     * @param worth null: nobody knows
     */
    void comeFor(Origin from, Quantity quantity, BigDecimal worth) {
        if (quantity.thousandths() == 0) return;
        var told = worth == null ? BigDecimal.ZERO : worth;
        if (last == null && told.signum() > 0) last = each(told, quantity);
        long rest = Math.max(0, owed + quantity.thousandths());
        var kept = share(told.max(BigDecimal.ZERO), rest, quantity.thousandths());
        if (rest > 0) push(from, rest, kept, worth == null ? null : each(kept, Quantity.ofThousandths(rest)));
        unsettled = unsettled.add(told).subtract(kept);
        owed = Math.min(0, owed + quantity.thousandths());
    }

    /**
     * @param own what one is said to cost, null: nobody says; goods that are not there are taken at it
     * @param of  documents whose goods these are, as far as they are left: what goes back where it came from, what is written off at once
     */
    Left leave(Quantity quantity, BigDecimal own, Set<UUID> of) {
        long wanted = quantity.thousandths();
        var worth = BigDecimal.ZERO;
        BigDecimal taken = null;
        boolean unknown = false;
        for (var layer : inTurn(of)) {
            if (wanted == 0) break;
            long much = Math.min(wanted, layer.left().thousandths());
            var part = layer.worth(much);
            unknown |= layer.unitCost() == null;
            if (layer.value().signum() > 0) taken = layer.costOfOne();
            replace(layer, layer.without(much, part));
            worth = worth.add(part);
            wanted -= much;
        }
        if (open.isEmpty() && taken != null) last = taken;
        if (wanted == 0) return new Left(worth, unknown);
        var cost = own == null ? last : own;
        var missing = Holding.worth(Quantity.ofThousandths(wanted), cost);
        owed -= wanted;
        unsettled = unsettled.subtract(missing);
        return new Left(worth.add(missing), unknown || cost == null);
    }

    private List<Layer> inTurn(Set<UUID> of) {
        var turn = new ArrayList<>(open);
        if (!of.isEmpty()) turn.sort(Comparator.comparing((Layer layer) -> !of.contains(layer.from().document())).thenComparingInt(Layer::no));
        return turn;
    }

    private void replace(Layer was, Layer is) {
        int at = open.indexOf(was);
        if (is.left().thousandths() == 0) open.remove(at);
        else open.set(at, is);
    }

    private void push(Origin from, long much, BigDecimal worth, BigDecimal cost) {
        open.add(new Layer(++highest, from, Quantity.ofThousandths(much), worth, cost));
    }

    private static BigDecimal share(BigDecimal worth, long much, long of) {
        return much == of ? worth : worth.multiply(BigDecimal.valueOf(much)).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal each(BigDecimal worth, Quantity quantity) {
        return worth.divide(quantity.toBigDecimal(), 4, RoundingMode.HALF_UP);
    }

    Holding holding() {
        long there = owed;
        var worth = unsettled;
        for (var layer : open) {
            there = Math.addExact(there, layer.left().thousandths());
            worth = worth.add(layer.value());
        }
        var quantity = Quantity.ofThousandths(there);
        return new Holding(quantity, worth, there > 0 && worth.signum() > 0 ? worth.divide(quantity.toBigDecimal(), 4, RoundingMode.HALF_UP) : last);
    }

    /** As they are kept, in order. */
    List<Layer> layers() {
        var all = new ArrayList<Layer>();
        if (owed != 0 || unsettled.signum() != 0) all.add(new Layer(Layer.OWED, Origin.NONE, Quantity.ofThousandths(owed), unsettled, null));
        all.addAll(open);
        return all;
    }
}
