package com.completebytepos.stock.costs;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/**
 * What is left of goods that came together. {@code value} of what is left, four decimals; {@code unitCost} what one came for, null: nobody knows; {@code from} null for what lay there when
 * layers began.
 */
public record Layer(int no, Origin from, Quantity left, BigDecimal value, BigDecimal unitCost) {
    /** What was taken and was not there: never above zero, and worth what it was sold for at cost, until goods come. */
    static final int OWED = 0;

    /** The line of the document that brought it; {@code document} and {@code at} null where none did. */
    public record Origin(UUID document, int line, int part, Instant at) {
        static final Origin NONE = new Origin(null, 0, 0, null);
    }

    /** So many thousandths of it leave: the last of them with all the value that is left, so that no fraction stays behind. */
    BigDecimal worth(long taken) {
        if (taken == left.thousandths()) return value;
        return value.multiply(BigDecimal.valueOf(taken)).divide(BigDecimal.valueOf(left.thousandths()), 4, RoundingMode.HALF_UP);
    }

    Layer without(long taken, BigDecimal worth) {
        return new Layer(no, from, Quantity.ofThousandths(left.thousandths() - taken), value.subtract(worth), unitCost);
    }

    BigDecimal costOfOne() {
        return value.divide(left.toBigDecimal(), 4, RoundingMode.HALF_UP);
    }

    boolean isSameAs(Layer other) {
        return other != null && left.equals(other.left) && value.compareTo(other.value) == 0;
    }
}
