package com.completebytepos.taxbooks.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.taxbooks.DayChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: yesterday's Z of every device, held against our books and KRA's; days that differed are looked at again. */
@ApplicationScoped
public class DayOfYesterday implements ShopJob {
    @Inject DayChecks checks;

    @Override
    public String kind() {
        return "taxbooks.days";
    }

    @Override
    public String cron() {
        return "0 40 0 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(2);
    }

    @Override
    public String run(LocalDate day) {
        return checks.checkBefore(day);
    }
}
