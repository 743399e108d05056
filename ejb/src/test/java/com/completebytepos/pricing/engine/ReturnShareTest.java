package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnShareTest {

    @Test
    void anyRowOfPartsOfALineComesToItsTotal() {
        var random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            long total = random.nextLong(100_000_000);
            long sold = 1 + random.nextInt(9_999_999);
            long before = 0;
            long gave = 0;
            while (before < sold) {
                long part = Math.min(sold - before, 1 + random.nextInt((int) Math.max(1, sold / 3)));
                long share = ReturnShare.of(total, sold, before, part);
                assertTrue(share >= 0, total + " " + sold + " " + before + " " + part);
                gave += share;
                before += part;
            }
            assertEquals(total, gave);
        }
    }

    @Test
    void aWholeLineGivesItsTotalAndNothingGivesNothing() {
        assertEquals(9_999, ReturnShare.of(9_999, 3_000, 0, 3_000));
        assertEquals(0, ReturnShare.of(0, 3_000, 1_000, 1_000));
        assertEquals(3_333, ReturnShare.of(10_000, 3_000, 0, 1_000));
        assertEquals(3_334, ReturnShare.of(10_000, 3_000, 1_000, 1_000));
        assertEquals(3_333, ReturnShare.of(10_000, 3_000, 2_000, 1_000));
    }
}
