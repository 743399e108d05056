package com.completebytepos.returnables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Parts of what is owed for pieces that are out come to all of it, to the cent. */
class KeptShareTest {

    @Test
    void allOfItIsAllThatIsOwed() {
        assertEquals(50_000, KeptDeposits.share(50_000, 2, 2));
        assertEquals(50_001, KeptDeposits.share(50_001, 3, 3), "left at two amounts");
    }

    @Test
    void aPartIsItsShareHalfUp() {
        assertEquals(25_000, KeptDeposits.share(50_000, 1, 2));
        assertEquals(16_667, KeptDeposits.share(50_000, 1, 3));
        assertEquals(25_001, KeptDeposits.share(50_001, 1, 2));
    }

    @Test
    void oneAfterTheOtherLeavesNothing() {
        long owed = 100_001;
        for (long out = 7; out > 0; out--) owed -= KeptDeposits.share(owed, 1, out);
        assertEquals(0, owed);
    }

    @Test
    void nothingIsKeptOfWhatIsOwedTheOtherWay() {
        assertEquals(0, KeptDeposits.share(-25_000, 1, 2));
        assertEquals(0, KeptDeposits.share(-25_000, 2, 2));
    }
}
