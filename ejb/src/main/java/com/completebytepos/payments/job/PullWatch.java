package com.completebytepos.payments.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.work.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Every night, before the day is reconciled: the provider's list is read to its end, and its reading goes on should the index of due work have lost it. */
@ApplicationScoped
public class PullWatch implements ShopJob {
    @Inject ProviderAccounts accounts;
    @Inject DueWork work;
    @Inject Clock clock;

    @Override
    public String kind() {
        return "payments.pull-watch";
    }

    @Override
    public String cron() {
        return "0 20 1 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(20);
    }

    @Override
    public String run(LocalDate day) {
        int turned = accounts.closeAgain();
        var pulling = accounts.all().stream().filter(a -> a.active() && a.pulling().registeredAt() != null).toList();
        pulling.forEach(a -> work.soon("payments.pull:" + a.id(), ProviderAccounts.PULL, a.id().toString(), clock.instant()));
        return pulling.size() + " lists read, " + turned + " accounts closed with the newest key";
    }
}
