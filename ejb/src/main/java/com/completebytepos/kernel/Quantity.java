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

    /** What that many cost, to the nearest cent, half up. */
    public Money times(Money each) {
        return new Money(toBigDecimal().multiply(each.toBigDecimal()).setScale(2, java.math.RoundingMode.HALF_UP).movePointRight(2).longValueExact());
    }

    /** That many of so many each: 2 cartons of 24 are 48; to the nearest thousandth, half up. */
    public Quantity times(Quantity each) {
        return new Quantity(toBigDecimal().multiply(each.toBigDecimal()).setScale(3, java.math.RoundingMode.HALF_UP).movePointRight(3).longValueExact());
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
