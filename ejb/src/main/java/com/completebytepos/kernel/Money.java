package com.completebytepos.kernel;

import java.io.Serializable;
import java.math.BigDecimal;

/** An amount in Kenya shillings, held as whole cents. Never a floating point number. */
public record Money(long cents) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return new Money(cents);
    }

    /** @throws ArithmeticException when the amount has more than two decimals or does not fit */
    public static Money of(BigDecimal shillings) {
        return new Money(shillings.movePointRight(2).longValueExact());
    }

    public static Money of(String shillings) {
        return of(new BigDecimal(shillings));
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
