package com.completebytepos.stock.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.stock.StockCheckup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: the books of stock are added up again. */
@ApplicationScoped
public class NightlyCheck implements ShopJob {
    @Inject StockCheckup checkup;

    @Override
    public String kind() {
        return "stock.check";
    }

    @Override
    public String cron() {
        return "0 10 2 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(LocalDate day) {
        return checkup.check(day);
    }
}
