package com.completebytepos.kernel;

import java.io.Serializable;
import java.math.BigDecimal;

/** A number of pieces or kilograms, held as whole thousandths. */
public record Quantity(long thousandths) implements Serializable {

    public static Quantity ofThousandths(long thousandths) {
        return new Quantity(thousandths);
    }

    /** @throws ArithmeticException when the quantity has more than three decimals or does not fit */
    public static Quantity of(BigDecimal units) {
        return new Quantity(units.movePointRight(3).longValueExact());
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(thousandths, 3);
    }

    public Quantity negated() {
        return new Quantity(Math.negateExact(thousandths));
    }

    /** Without trailing zeros: 2, 0.374. */
    @Override
    public String toString() {
        var plain = toBigDecimal().stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
