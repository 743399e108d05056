package com.completebytepos.payments.job;

import com.completebytepos.payments.DirectMoney;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.client.DirectResult;
import com.completebytepos.payments.client.OrganisationGateway;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks an account's provider for the list of what customers paid, again and again: what it told by itself and what it forgot to tell meet here. Windows
 * overlap, and are shorter than the three hours by which the two readings of the provider's times differ.
 */
@ApplicationScoped
public class Puller implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(Puller.class);
    private static final Duration OFTEN = Duration.ofMinutes(15);
    private static final Duration OVERLAP = Duration.ofMinutes(30);
    private static final Duration WINDOW = Duration.ofHours(2);
    /** The provider keeps 48 hours. */
    private static final Duration REACHES_BACK = Duration.ofHours(47);
    private static final int PAGE = 100;

    @Inject ProviderAccounts accounts;
    @Inject DirectMoney money;
    @Inject OrganisationGateway gateway;
    @Inject PaymentThreads threads;
    @Inject DueWork work;
    @Inject Clock clock;

    @Override
    public String kind() {
        return ProviderAccounts.PULL;
    }

    @Override
    public void handle(WorkDue due) {
        if (!threads.run(new ShopCode(due.shop()), kind(), () -> pull(due))) throw new IllegalStateException("too much is waiting for the provider");
    }

    private void pull(WorkDue due) {
        var id = UUID.fromString(due.reference());
        var since = accounts.toPull(id);
        if (since.isEmpty()) {
            work.done(due.item());
            return;
        }
        var now = clock.instant();
        var oldest = now.minus(REACHES_BACK);
        var from = since.get().minus(OVERLAP).isAfter(oldest) ? since.get().minus(OVERLAP) : oldest;
        boolean whole = pullFrom(id, from, now);
        work.postpone(due.item(), clock.instant().plus(whole ? OFTEN : OFTEN.dividedBy(5)));
    }

    /** @return whether all was read and taken; the list is said to be read only as far as that */
    boolean pullFrom(UUID id, Instant from, Instant now) {
        var keys = accounts.keys(id);
        boolean whole = true;
        for (var start = from; start.isBefore(now); start = start.plus(WINDOW)) {
            var end = start.plus(WINDOW).isBefore(now) ? start.plus(WINDOW) : now;
            for (int offset = 0; ; offset += PAGE) {
                var page = gateway.pull(keys, start, end, offset);
                if (!page.answered()) {
                    accounts.notPulled(id, page.note());
                    return false;
                }
                for (var row : page.rows()) whole &= taken(id, row);
                if (page.rows().size() < PAGE) break;
            }
            if (whole) accounts.pulled(id, end);
        }
        return whole;
    }

    /** One that cannot be taken stands in nobody's way, and is read again next time. */
    private boolean taken(UUID id, DirectResult row) {
        try {
            money.pulled(id, row);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "payment %s on the provider's list was not taken", row.code());
            accounts.notPulled(id, row.code() + ": " + e.getMessage());
            return false;
        }
    }
}
