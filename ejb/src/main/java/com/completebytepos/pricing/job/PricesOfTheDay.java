package com.completebytepos.pricing.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.pricing.ScheduledPrices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Soon after midnight: the prices of the new day. */
@ApplicationScoped
public class PricesOfTheDay implements ShopJob {
    @Inject ScheduledPrices scheduled;

    @Override
    public String kind() {
        return "pricing.scheduled";
    }

    @Override
    public String cron() {
        return "0 5 0 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(20);
    }

    @Override
    public String run(LocalDate day) {
        return scheduled.setDue(day) + " prices set";
    }
}
