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
        queue.push(new Origin(null, 0, 0, since), held.onHand().thousandths(), worth, held.average());
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

    /** Goods come for exactly that, whatever is owed: nothing else is valued anew by them. */
    void comeFor(Origin from, Quantity quantity, BigDecimal worth) {
        if (quantity.thousandths() == 0) return;
        if (last == null) last = worth.divide(quantity.toBigDecimal(), 4, RoundingMode.HALF_UP);
        long rest = owed + quantity.thousandths();
        var told = owed < 0 ? unsettled.add(worth) : worth;
        if (rest <= 0) unsettled = told;
        else {
            var kept = told.max(BigDecimal.ZERO);
            if (owed < 0) unsettled = told.subtract(kept);
            push(from, rest, kept, null);
        }
        owed = Math.min(0, rest);
    }

    /**
     * @param own what one is said to cost, null: nobody says; goods that are not there are taken at it
     * @param of  documents whose goods these are, as far as they are left: what goes back where it came from, what is written off at once
     * @return what leaves is worth
     */
    BigDecimal leave(Quantity quantity, BigDecimal own, Set<UUID> of) {
        long wanted = quantity.thousandths();
        var worth = BigDecimal.ZERO;
        BigDecimal taken = null;
        for (var layer : inTurn(of)) {
            if (wanted == 0) break;
            long much = Math.min(wanted, layer.left().thousandths());
            var part = layer.worth(much);
            if (layer.value().signum() > 0) taken = layer.costOfOne();
            replace(layer, layer.without(much, part));
            worth = worth.add(part);
            wanted -= much;
        }
        if (open.isEmpty() && taken != null) last = taken;
        if (wanted == 0) return worth;
        var missing = Holding.worth(Quantity.ofThousandths(wanted), own == null ? last : own);
        owed -= wanted;
        unsettled = unsettled.subtract(missing);
        return worth.add(missing);
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
        var quantity = Quantity.ofThousandths(much);
        open.add(new Layer(++highest, from, quantity, worth, cost == null ? worth.divide(quantity.toBigDecimal(), 4, RoundingMode.HALF_UP) : cost));
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
