package com.completebytepos.jobs.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.work.WorkIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: what a shop says is due, and nothing else, stands in the index of due work. */
@ApplicationScoped
public class WorkIndexJob implements ShopJob {
    public static final String KIND = "work.index";

    @Inject WorkIndex index;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String cron() {
        return "0 30 2 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(30);
    }

    @Override
    public String run(LocalDate day) {
        var change = index.rebuild();
        return change.added() + " added, " + change.removed() + " removed";
    }
}
