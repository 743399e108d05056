package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void halvesGoUp() {
        assertEquals(0, Rounding.halfUp(49, 100));
        assertEquals(1, Rounding.halfUp(50, 100));
        assertEquals(1, Rounding.halfUp(1, 2));
        assertEquals(0, Rounding.halfUp(1, 3));
        assertEquals(1, Rounding.halfUp(2, 3));
    }

    @Test
    void sharesAreExactHoweverLargeTheProduct() {
        Random random = new Random(11);
        for (int turn = 0; turn < 300_000; turn++) {
            long of = 1 + (random.nextLong() >>> 3 + random.nextInt(58));
            long by = (random.nextLong() >>> 1) % (of + 1);
            long amount = random.nextLong() >>> 1 + random.nextInt(60);
            BigDecimal exact = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(by))
                    .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP);
            String what = amount + " * " + by + " / " + of;
            assertEquals(exact.longValueExact(), Rounding.share(amount, by, of), what);
        }
    }
}
