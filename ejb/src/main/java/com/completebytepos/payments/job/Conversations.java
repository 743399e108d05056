package com.completebytepos.payments.job;

import com.completebytepos.payments.PaymentLedger.ToAsk;
import com.completebytepos.payments.PaymentLedger.ToSend;
import com.completebytepos.payments.PaymentLedger;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderApps;
import com.completebytepos.payments.ProviderCalls;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.payments.client.PaymentGateway.Prompt;
import com.completebytepos.payments.client.PaymentGateway;
import com.completebytepos.tenancy.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Talks to the provider about one payment: what is written before, the call without a transaction, what is written after. */
@ApplicationScoped
public class Conversations {
    private static final Duration QUIET = Duration.ofSeconds(24);
    private static final Answer NOBODY_FREE = new Answer(Outcome.REFUSED, "provider-busy", "not sent", null, null, 0);
    private static final Answer NO_KEYS = new Answer(Outcome.REFUSED, "set-up", "not sent", null, null, 0);
    private static final Logger LOG = Logger.getLogger(Conversations.class);

    @Inject PaymentLedger ledger;
    @Inject ProviderAccounts accounts;
    @Inject ProviderApps apps;
    @Inject ProviderCalls calls;
    @Inject PaymentGateway gateway;

    /** @param route the shop's word in addresses the provider calls */
    public void send(UUID id, UUID accountId, String route) {
        var order = ledger.toSend(id);
        if (order.isEmpty()) return;
        ledger.sent(id, asked(order.get(), accountId, route));
        calls.early(id).forEach(call -> calls.take(call, null));
    }

    private Answer asked(ToSend order, UUID accountId, String route) {
        AccountKeys keys;
        try {
            keys = accounts.keys(accountId);
        } catch (RuntimeException closed) {
            LOG.warnf(closed, "a prompt was not sent: the keys of account %s cannot be opened", accountId);
            return NO_KEYS;
        }
        return gateway.prompt(keys, new Prompt(order.amount(), order.phone(), order.reference(), callAddress(route, order.callToken())));
    }

    public void couldNotSend(UUID id) {
        ledger.sent(id, NOBODY_FREE);
    }

    /** Whether the provider may be asked about a payment of this account now; takes the place if so. */
    public boolean mayAsk(UUID accountId) {
        return apps.mayQuery(accounts.keys(accountId).appId());
    }

    /** @param item the due work it is done for; null when a person asked */
    public void ask(UUID id, ToAsk what, UUID item) {
        var keys = accounts.keys(what.accountId());
        var answer = gateway.query(keys, what.checkoutId());
        if ("throttled".equals(answer.reason())) apps.quiet(keys.appId(), QUIET);
        ledger.asked(id, item, answer);
    }

    public static String callAddress(String route, String token) {
        return Hosts.fromSettings().payAddress() + "/in/" + route + "/" + token;
    }
}
