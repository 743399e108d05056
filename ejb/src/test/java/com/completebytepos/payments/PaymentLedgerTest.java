package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.Payment;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No phone rings for a prompt that waited too long, or twice. */
class PaymentLedgerTest {
    private static final Instant ASKED = Instant.parse("2026-11-29T09:00:00Z");

    private final Payment payment = Payment.prompt(UUID.randomUUID(), new Payment.Place(UUID.randomUUID(), null, null, null, "174379"), Money.of("10"), new Payment.Ringing("254700000001", "t", "R"), ASKED);

    @Test
    void aPromptThatWaitedForAThreadTooLongHasFailed() {
        assertEquals("254700000001", ledger(ASKED.plusSeconds(20)).toSend(payment.id()).orElseThrow().phone());
        assertTrue(ledger(ASKED.plusSeconds(21)).toSend(payment.id()).isEmpty());
        assertEquals("FAILED provider-busy", payment.state() + " " + payment.reason());
    }

    @Test
    void oneOfWhichSomethingIsKnownIsNotSentAgain() {
        payment.unknown(ASKED.plusSeconds(5));
        assertTrue(ledger(ASKED.plusSeconds(6)).toSend(payment.id()).isEmpty());
        assertEquals(PaymentState.UNKNOWN, payment.state());
    }

    private PaymentLedger ledger(Instant now) {
        var ledger = new PaymentLedger();
        ledger.em = (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> method.getName().equals("find") ? payment : null);
        ledger.clock = Clock.fixed(now, ZoneOffset.UTC);
        return ledger;
    }
}
