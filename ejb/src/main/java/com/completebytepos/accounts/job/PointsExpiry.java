package com.completebytepos.accounts.job;

import com.completebytepos.accounts.LoyaltyLedger;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: points whose day has passed lapse, each customer in a transaction of its own. */
@ApplicationScoped
public class PointsExpiry implements ShopJob {
    @Inject LoyaltyLedger ledger;

    @Override
    public String kind() {
        return "accounts.points-expiry";
    }

    @Override
    public String cron() {
        return "0 10 1 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(30);
    }

    @Override
    public String run(LocalDate day) {
        long points = 0;
        int people = 0;
        for (var customer : ledger.lapsing(day)) {
            long lapsed = ledger.expire(customer, day);
            points += lapsed;
            if (lapsed > 0) people++;
        }
        return points + " points of " + people + " customers";
    }
}
