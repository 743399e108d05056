package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a branch has of one thing and what that is worth, by the moving average. {@code average} is what the next unit that leaves costs;
 * null while nobody knows. Values carry four decimals, so that thousands of small sales do not wear the value away.
 */
public record Holding(Quantity onHand, BigDecimal value, BigDecimal average) {
    public static final Holding NONE = new Holding(Quantity.ofThousandths(0), BigDecimal.ZERO, null);

    /** Goods leave, or come back, at the average; without one they are worth nothing yet. */
    public Holding moveAtAverage(Quantity quantity) {
        return new Holding(sum(quantity), value.add(worth(quantity, average)), average);
    }

    /**
     * Goods come in, or go back where they came from, at a cost of their own. What was sold before it had come in is worth what it costs now: below zero the whole holding is
     * valued anew, and the difference is part of this movement.
     */
    public Holding moveAt(Quantity quantity, BigDecimal unitCost) {
        var after = sum(quantity);
        if (quantity.thousandths() <= 0) return left(after, value.add(worth(quantity, unitCost)));
        if (onHand.thousandths() <= 0 || value.signum() < 0) return new Holding(after, worth(after, unitCost), unitCost);
        var worth = value.add(worth(quantity, unitCost));
        return new Holding(after, worth, worth.divide(after.toBigDecimal(), 4, RoundingMode.HALF_UP));
    }

    /** Customers bring goods back: they were valued when they were bought, and nothing else is valued anew by it, below zero neither. */
    public Holding comeBack(Quantity quantity, BigDecimal unitCost) {
        return moveFor(quantity, worth(quantity, unitCost));
    }

    /** Goods come in for what others were worth that went for them; nothing is valued anew, so that no cent comes or goes. */
    public Holding moveFor(Quantity quantity, BigDecimal worth) {
        var after = sum(quantity);
        var told = value.add(worth);
        boolean known = after.thousandths() > 0 && told.signum() > 0;
        return new Holding(after, told, known ? told.divide(after.toBigDecimal(), 4, RoundingMode.HALF_UP) : average);
    }

    private Holding left(Quantity after, BigDecimal worth) {
        boolean told = after.thousandths() > 0 && worth.signum() > 0;
        return new Holding(after, worth, told ? worth.divide(after.toBigDecimal(), 4, RoundingMode.HALF_UP) : average);
    }

    public static BigDecimal worth(Quantity quantity, BigDecimal unitCost) {
        return unitCost == null ? BigDecimal.ZERO : quantity.toBigDecimal().multiply(unitCost).setScale(4, RoundingMode.HALF_UP);
    }

    private Quantity sum(Quantity quantity) {
        return Quantity.ofThousandths(Math.addExact(onHand.thousandths(), quantity.thousandths()));
    }
}
