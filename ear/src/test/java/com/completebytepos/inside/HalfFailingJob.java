package com.completebytepos.inside;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;

/** Fails in duka and works everywhere else; planned for a day that never comes. */
@ApplicationScoped
public class HalfFailingJob implements ShopJob {
    public static final String KIND = "test.half-failing";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String cron() {
        return "0 0 3 1 1 ? 2098";
    }

    @Override
    public Duration spread() {
        return Duration.ZERO;
    }

    @Override
    public String run(LocalDate day) {
        if (CurrentShop.require().equals(Shops.DUKA)) throw new IllegalStateException("on purpose");
        return "well";
    }
}
