package com.completebytepos.collecting.job;

import com.completebytepos.collecting.LayawayList;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: goods put aside beyond their last day are free for others. */
@ApplicationScoped
public class ExpiredLayaways implements ShopJob {
    @Inject LayawayList list;

    @Override
    public String kind() {
        return "collecting.layaways";
    }

    @Override
    public String cron() {
        return "0 55 0 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(30);
    }

    @Override
    public String run(LocalDate day) {
        int all = 0;
        for (int some = list.expire(day); some > 0; some = list.expire(day)) all += some;
        return all + " expired";
    }
}
