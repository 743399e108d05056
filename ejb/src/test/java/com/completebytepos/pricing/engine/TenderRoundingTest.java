package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TenderRoundingTest {

    @Test
    void roundsToTheNearestShillingHalvesUp() {
        assertEquals(12_300, TenderRounding.roundedDue(12_349, 100));
        assertEquals(12_400, TenderRounding.roundedDue(12_350, 100));
        assertEquals(0, TenderRounding.roundedDue(49, 100));
        assertEquals(12_350, TenderRounding.roundedDue(12_348, 5));
    }

    @Test
    void aRefundRoundsLikeItsSale() {
        assertEquals(-12_400, TenderRounding.roundedDue(-12_350, 100));
        assertEquals(-12_300, TenderRounding.roundedDue(-12_349, 100));
    }

    @Test
    void stepsOfNoughtAndOneSwitchItOff() {
        assertEquals(12_349, TenderRounding.roundedDue(12_349, 0));
        assertEquals(12_349, TenderRounding.roundedDue(12_349, 1));
    }
}
