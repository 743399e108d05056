package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Recomputes a fiscal line the way KRA's validator does, in decimals, sharing nothing with the engine. */
final class KraChecker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private KraChecker() {
    }

    static void check(FiscalLine line, BigDecimal ratePercent) {
        BigDecimal gross = amount(line.unitPrice()).multiply(BigDecimal.valueOf(line.quantity(), 2));
        BigDecimal supply = cents(gross);
        BigDecimal discount = cents(gross.multiply(BigDecimal.valueOf(line.discountRate())).divide(HUNDRED));
        BigDecimal total = supply.subtract(discount);
        BigDecimal taxable = total.multiply(HUNDRED).divide(HUNDRED.add(ratePercent), 2, RoundingMode.HALF_UP);
        assertEquals(supply, amount(line.supply()), () -> "splyAmt of " + line);
        assertEquals(discount, amount(line.discount()), () -> "dcAmt of " + line);
        assertEquals(total, amount(line.total()), () -> "totAmt of " + line);
        assertEquals(taxable, amount(line.taxable()), () -> "taxblAmt of " + line);
        assertEquals(total.subtract(taxable), amount(line.tax()), () -> "taxAmt of " + line);
        assertTrue(line.quantity() > 0 && line.unitPrice() > 0 && line.total() > 0, () -> "zero in " + line);
        assertTrue(line.discountRate() >= 0 && line.discountRate() < 100, () -> "dcRt of " + line);
        assertTrue(line.tax() >= 0 && line.taxable() >= 0 && line.discount() >= 0, () -> "negative in " + line);
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}
