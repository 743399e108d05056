package com.completebytepos.payments.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.client.OrganisationGateway;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopRoutes;
import com.completebytepos.work.WorkHandler.WorkDue;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What never left this house is never said to have gone. */
class ErrandRunnerTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void whereNoThreadIsFreeNothingIsSaidToBeSent() {
        var runner = runner(false, true);
        assertThrows(IllegalStateException.class, () -> runner.handle(due()));
        assertEquals(List.of(), happened, "it waits, as it was");
    }

    @Test
    void itIsSaidToBeSentByWhoSendsItAtOnce() {
        runner(true, true).handle(due());
        assertEquals(List.of("sending", "asked", "TAKEN null"), happened);
    }

    @Test
    void keysThatCannotBeOpenedSendNothing() {
        runner(true, false).handle(due());
        assertEquals(List.of("sending", "REFUSED not-ready"), happened);
    }

    private ErrandRunner runner(boolean free, boolean keysOpen) {
        var runner = new ErrandRunner();
        runner.threads = new PaymentThreads() {
            @Override
            public boolean run(ShopCode shop, String what, Runnable work) {
                if (free) work.run();
                return free;
            }
        };
        runner.routes = new ShopRoutes() {
            @Override
            public String own() {
                return "abc";
            }
        };
        runner.accounts = new ProviderAccounts() {
            @Override
            public AccountKeys keys(UUID id) {
                if (!keysOpen) throw new IllegalStateException("no key of that name");
                return null;
            }
        };
        runner.gateway = (OrganisationGateway) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {OrganisationGateway.class}, (proxy, method, args) -> {
            happened.add("asked");
            return new Answer(Outcome.TAKEN, null, "0", null, "AG_1", 5);
        });
        runner.errands = errands();
        return runner;
    }

    private ProviderErrands errands() {
        return new ProviderErrands() {
            @Override
            public Optional<ToDo> toDo(UUID id, UUID item) {
                happened.add("sending");
                return Optional.of(new ToDo(id, UUID.randomUUID(), "PAYBILL", "INV1", "888880", Money.ofCents(5_000), "f00d"));
            }

            @Override
            public void answered(UUID id, UUID item, Answer answer) {
                happened.add(answer.outcome() + " " + answer.reason());
            }
        };
    }

    private static WorkDue due() {
        return new WorkDue(UUID.randomUUID(), "duka", ProviderErrands.RUN, UUID.randomUUID().toString(), 1);
    }
}
