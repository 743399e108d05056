package com.completebytepos.taxbooks.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.taxbooks.TaxFetching;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: what suppliers and the customs office told KRA since. */
@ApplicationScoped
public class PurchasesOfTheDay implements ShopJob {
    @Inject TaxFetching fetching;

    @Override
    public String kind() {
        return "taxbooks.purchases";
    }

    @Override
    public String cron() {
        return "0 10 4 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(2);
    }

    @Override
    public String run(LocalDate day) {
        return fetching.fetchAll() + " new purchases and imports";
    }
}
