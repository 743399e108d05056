package com.completebytepos.purchasing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LandedCostTest {

    @Test
    void freightIsSharedToTheCent() {
        assertEquals(List.of(Money.of("33.34"), Money.of("33.33"), Money.of("33.33")), LandedCost.share(Money.of("100"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)));
        assertEquals(List.of(Money.of("75.00"), Money.of("25.00")), LandedCost.share(Money.of("100"), List.of(new BigDecimal("300"), new BigDecimal("100"))));
        assertEquals(List.of(Money.of("0.01"), Money.ZERO), LandedCost.share(Money.of("0.01"), List.of(BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    @Test
    void anyFreightOverAnyGoodsAddsUp() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var weights = new ArrayList<BigDecimal>();
            for (int i = 0; i <= random.nextInt(40); i++) weights.add(BigDecimal.valueOf(random.nextInt(1_000_000), 4));
            var landed = Money.ofCents(random.nextInt(10_000_000));
            assertEquals(landed, LandedCost.share(landed, weights).stream().reduce(Money.ZERO, Money::plus));
        }
    }
}
