package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.ProviderErrand.About;
import com.completebytepos.payments.model.ProviderErrand.Kind;
import com.completebytepos.payments.model.ProviderErrand.State;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderErrandTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void whatIsNotHeardOfIsLookedUpEverLessOftenAndAfterADayIsAPersonsMatter() {
        var errand = errand(Kind.PAYOUT);
        errand.sending(NOW);
        for (var waits : new int[][] {{1, 3}, {14, 3}, {16, 15}, {119, 15}, {121, 120}, {1439, 120}, {1441, 1440}}) {
            var at = NOW.plusSeconds(60L * waits[0]);
            assertEquals(at.plusSeconds(60L * waits[1]), errand.nextLook(at), waits[0] + " minutes");
        }
        assertFalse(errand.isSilent(NOW.plusSeconds(86_400)));
        assertTrue(errand.isSilent(NOW.plusSeconds(86_401)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasCertainlyNotTakenIsHereAndMayBeSentAgain(Kind kind) {
        var errand = errand(kind);
        assertTrue(errand.isHere(), "nothing was sent yet");
        errand.sending(NOW);
        assertFalse(errand.isHere(), "from now on it may have gone");
        errand.notTaken();
        assertTrue(errand.isHere());
        assertFalse(errand.mayHaveGone());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatMayHaveGoneOnceIsNotHereBecauseALaterAttemptDidNotLeave(Kind kind) {
        var errand = errand(kind);
        errand.sending(NOW);
        errand.sending(NOW.plusSeconds(60));
        errand.notTaken();
        assertEquals(State.UNKNOWN, errand.state(), "of the first attempt nobody knows");
        assertFalse(errand.isHere());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyMoneyOfWhichAnEarlierAttemptIsInDoubtMayHaveBeenPaid(Kind kind) {
        var errand = errand(kind);
        errand.sending(NOW);
        assertFalse(errand.mayHavePaid(), "the only attempt is the one that is answered");
        errand.sending(NOW.plusSeconds(60));
        assertEquals(errand.paysOut(), errand.mayHavePaid());
    }

    @Test
    void aPaymentToABusinessThatMayHaveGoneIsNotSentAgain() {
        var errand = errand(Kind.PAYBILL);
        errand.sending(NOW);
        assertTrue(errand.mayHaveGone());
    }

    private static ProviderErrand errand(Kind kind) {
        return new ProviderErrand(UUID.randomUUID(), kind, new About(UUID.randomUUID(), "UK1", "254700000001", Money.ofCents(100)), NOW);
    }
}
