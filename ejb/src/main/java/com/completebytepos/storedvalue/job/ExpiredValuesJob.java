package com.completebytepos.storedvalue.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.storedvalue.ValueBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: what expired leaves the books. */
@ApplicationScoped
public class ExpiredValuesJob implements ShopJob {
    @Inject ValueBook book;

    @Override
    public String kind() {
        return "storedvalue.expired";
    }

    @Override
    public String cron() {
        return "0 10 1 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(LocalDate day) {
        int all = 0;
        for (int some = book.expire(day); some > 0; some = book.expire(day)) all += some;
        return all + " expired";
    }
}
