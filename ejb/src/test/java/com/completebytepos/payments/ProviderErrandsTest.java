package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.payments.model.ProviderErrand;
import com.completebytepos.payments.model.ProviderErrand.About;
import com.completebytepos.payments.model.ProviderErrand.Kind;
import com.completebytepos.payments.model.ProviderErrand.State;
import com.completebytepos.work.DueWork;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money is never said to have stayed because of an attempt that was not the only one. */
class ProviderErrandsTest {
    private static final Answer LOST = new Answer(Outcome.UNKNOWN, null, null, "no answer", null, 5);
    private static final Answer BAD_KEYS = new Answer(Outcome.REFUSED, "set-up", "404.001.03", "Invalid Access Token", null, 5);
    private final List<Object> happened = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"REVERSAL", "PAYOUT"})
    void aRefusalAfterAnAttemptNobodyAnsweredFailsNothingButHasItLookedUp(Kind kind) {
        var errand = errand(kind);
        attempt(errand, LOST);
        assertEquals(State.UNKNOWN, errand.state());
        attempt(errand, BAD_KEYS);
        assertEquals(State.SENT, errand.state(), "what was sent is looked up, never sent under another id");
        assertFalse(errand.isHere());
        assertEquals(List.of("later", "later"), happened);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVERSAL", "PAYOUT", "PAYBILL", "BUYGOODS"})
    void aRefusalOfTheOnlyAttemptEndsIt(Kind kind) {
        var errand = errand(kind);
        attempt(errand, BAD_KEYS);
        assertEquals("FAILED set-up", errand.state() + " " + errand.reason());
        assertEquals(List.of("told false", "done"), happened);
    }

    @Test
    void aQuestionThatIsRefusedEndsWhateverWasBefore() {
        var errand = errand(Kind.STATUS);
        attempt(errand, LOST);
        attempt(errand, BAD_KEYS);
        assertEquals(State.FAILED, errand.state());
    }

    private void attempt(ProviderErrand errand, Answer answer) {
        errand.sending(Instant.now());
        errands(errand).answered(errand.id(), UUID.randomUUID(), answer);
    }

    @SuppressWarnings("unchecked")
    private ProviderErrands errands(ProviderErrand errand) {
        var errands = new ProviderErrands();
        var loader = getClass().getClassLoader();
        errands.em = (EntityManager) Proxy.newProxyInstance(loader, new Class<?>[] {EntityManager.class}, (proxy, method, args) -> method.getName().equals("find") ? errand : null);
        errands.ended = (Event<ErrandEnded>) Proxy.newProxyInstance(loader, new Class<?>[] {Event.class}, (proxy, method, args) -> {
            happened.add("told " + ((ErrandEnded) args[0]).done());
            return null;
        });
        errands.work = new DueWork() {
            @Override
            public void done(UUID item) {
                happened.add("done");
            }

            @Override
            public void postpone(UUID item, Instant until) {
                happened.add("later");
            }
        };
        errands.clock = Clock.systemUTC();
        return errands;
    }

    private static ProviderErrand errand(Kind kind) {
        return new ProviderErrand(UUID.randomUUID(), kind, new About(UUID.randomUUID(), "UK1", "254700000001", Money.ofCents(100)), Instant.now());
    }
}
