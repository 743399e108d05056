package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CashChangeTest {

    @Test
    void givesBackWhatIsOver() {
        assertEquals(7_000, CashChange.change(50_000, 43_000));
        assertEquals(0, CashChange.change(43_000, 43_000));
    }

    @Test
    void givesNothingBackWhenTooLittleWasGiven() {
        assertEquals(0, CashChange.change(40_000, 43_000));
    }

    @Test
    void suggestsTheExactAmountAndTheNextNotes() {
        assertEquals(List.of(43_000L, 45_000L, 50_000L, 60_000L, 100_000L), CashChange.quickNotes(43_000));
        assertEquals(List.of(3_000L, 5_000L, 10_000L, 20_000L, 50_000L, 100_000L), CashChange.quickNotes(3_000));
        assertEquals(List.of(126_000L, 130_000L, 140_000L, 150_000L, 200_000L), CashChange.quickNotes(126_000));
    }

    @Test
    void anAmountThatIsANoteIsSuggestedOnce() {
        assertEquals(List.of(100_000L), CashChange.quickNotes(100_000));
    }

    @Test
    void suggestsNothingWhenNothingIsDue() {
        assertEquals(List.of(), CashChange.quickNotes(0));
    }
}
