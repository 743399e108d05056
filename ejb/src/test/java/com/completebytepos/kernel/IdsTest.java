package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsOfOneProcessSortInTheOrderTheyWereMadeAlsoWithinAMillisecond() {
        var last = Ids.next();
        for (int i = 0; i < 100_000; i++) {
            var next = Ids.next();
            assertTrue(Long.compareUnsigned(next.getMostSignificantBits(), last.getMostSignificantBits()) > 0, last + " then " + next);
            last = next;
        }
    }

    @Test
    void anIdIsOfVersionSevenAndCarriesItsTime() {
        long before = System.currentTimeMillis();
        for (var id : new UUID[] {Ids.next(), Ids.at(before)}) {
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertEquals(before, id.getMostSignificantBits() >>> 16, 1000);
        }
    }
}
