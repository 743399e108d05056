package com.completebytepos.fiscal.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoteLimitTest {
    private static final Instant SOLD = Instant.parse("2026-03-31T20:30:00Z");

    @AfterEach
    void asTheLawHasIt() {
        System.clearProperty("CBPOS_ETIMS_NOTE_MONTHS");
    }

    /** Sold at half past eleven of the last day of March in Nairobi. */
    @Test
    void theLastDayOfTheSixthMonthCountsAndTheNextDoesNot() {
        assertFalse(NoteLimit.hasPassed(SOLD, Instant.parse("2026-09-30T20:59:59Z")));
        assertTrue(NoteLimit.hasPassed(SOLD, Instant.parse("2026-09-30T21:00:00Z")));
    }

    @Test
    void anInstallationMaySayAnotherNumberOfMonths() {
        System.setProperty("CBPOS_ETIMS_NOTE_MONTHS", "1");
        assertTrue(NoteLimit.hasPassed(SOLD, Instant.parse("2026-04-30T21:00:00Z")));
    }
}
