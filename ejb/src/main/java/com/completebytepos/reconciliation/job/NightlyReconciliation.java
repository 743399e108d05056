package com.completebytepos.reconciliation.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;

/** Every night: yesterday of every number, and the day before, whose evidence may have come late. */
@ApplicationScoped
public class NightlyReconciliation implements ShopJob {
    @Inject ProviderAccounts accounts;
    @Inject Reconciliation reconciliation;

    @Override
    public String kind() {
        return "reconciliation.day";
    }

    @Override
    public String cron() {
        return "0 0 2 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(45);
    }

    @Override
    public String run(LocalDate day) {
        var numbers = new HashSet<String>();
        int open = 0;
        for (var account : accounts.all()) {
            if (!numbers.add(account.shortCode())) continue;
            reconciliation.run(account.id(), day.minusDays(2));
            open += reconciliation.run(account.id(), day.minusDays(1));
        }
        return numbers.size() + " numbers, " + open + " rows open";
    }
}
