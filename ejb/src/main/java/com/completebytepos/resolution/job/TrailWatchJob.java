package com.completebytepos.resolution.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.resolution.TrailWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: the audit trail is read from its beginning to its end. */
@ApplicationScoped
public class TrailWatchJob implements ShopJob {
    @Inject TrailWatch watch;

    @Override
    public String kind() {
        return "resolution.trail-watch";
    }

    @Override
    public String cron() {
        return "0 40 1 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(LocalDate day) {
        return watch.look(day).map(at -> "broken at entry " + at).orElse("whole");
    }
}
