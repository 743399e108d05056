package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentState;
import com.completebytepos.payments.model.Payment.Received;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When money came in is what the provider says, once it says so. */
class PaymentTest {
    private static final Instant ASKED = Instant.parse("2026-11-25T20:39:00Z");
    private static final Instant PAID = Instant.parse("2026-11-25T20:40:10Z");
    private static final Instant HEARD = Instant.parse("2026-11-25T21:20:00Z");
    private static final Payment.Place PLACE = new Payment.Place(UUID.randomUUID(), null, null, null, "174379");

    @Test
    void aTimeThatWasGuessedGivesWayToTheProvidersAndThatOneStays() {
        var prompt = Payment.prompt(UUID.randomUUID(), PLACE, Money.of("10"), new Payment.Ringing("254700000001", "t", "R"), ASKED);
        prompt.paid(null, HEARD);
        assertEquals(HEARD, prompt.paidAt());
        assertTrue(prompt.isGuessed());
        prompt.paid(new Received("UK51AAAA01", PAID, null, null, null), HEARD.plusSeconds(60));
        assertEquals(PAID, prompt.paidAt(), "across midnight it is another day's money");
        assertFalse(prompt.isGuessed());
        prompt.paid(new Received("UK51AAAA01", ASKED, null, null, null), HEARD.plusSeconds(90));
        assertEquals(PAID, prompt.paidAt());
    }

    @Test
    void moneyWhoseTimeCannotBeReadCameWhenItWasHeardOf() {
        var direct = Payment.direct(UUID.randomUUID(), PLACE, Money.of("10"), new Received("UK51AAAA02", null, null, null, null), PaymentState.PAID, HEARD);
        direct.paid(null, HEARD);
        assertEquals(HEARD, direct.paidAt());
        var held = Payment.direct(UUID.randomUUID(), PLACE, Money.of("10"), new Received("UK51AAAA03", null, null, null, null), PaymentState.HELD, ASKED);
        held.released(HEARD);
        assertEquals("PAID " + HEARD, held.state() + " " + held.paidAt());
    }
}
