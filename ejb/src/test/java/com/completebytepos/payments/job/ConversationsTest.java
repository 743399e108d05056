package com.completebytepos.payments.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentLedger;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderCalls;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.client.PaymentGateway;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A prompt that never left this house has failed: nobody needs to wonder what became of it. */
class ConversationsTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void aPromptIsAskedAndItsAnswerWrittenDown() {
        send(true, true);
        assertEquals(List.of("asked", "TAKEN null"), happened);
    }

    @Test
    void keysThatCannotBeOpenedFailIt() {
        send(true, false);
        assertEquals(List.of("REFUSED set-up"), happened);
    }

    @Test
    void whatIsNotToBeSentAnyMoreIsNot() {
        send(false, true);
        assertEquals(List.of(), happened);
    }

    private void send(boolean due, boolean keysOpen) {
        var conversations = new Conversations();
        conversations.ledger = new PaymentLedger() {
            @Override
            public Optional<ToSend> toSend(UUID id) {
                return due ? Optional.of(new ToSend(Money.of("10"), "254700000001", "R", "f00d")) : Optional.empty();
            }

            @Override
            public void sent(UUID id, Answer answer) {
                happened.add(answer.outcome() + " " + answer.reason());
            }
        };
        conversations.accounts = new ProviderAccounts() {
            @Override
            public AccountKeys keys(UUID id) {
                if (!keysOpen) throw new IllegalStateException("no key of that name");
                return null;
            }
        };
        conversations.calls = new ProviderCalls() {
            @Override
            public List<UUID> early(UUID paymentId) {
                return List.of();
            }
        };
        conversations.gateway = (PaymentGateway) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PaymentGateway.class}, (proxy, method, args) -> {
            happened.add("asked");
            return new Answer(Outcome.TAKEN, null, "0", null, "ws_1", 5);
        });
        conversations.send(UUID.randomUUID(), UUID.randomUUID(), "abc");
    }
}
