package com.completebytepos.collecting.job;

import com.completebytepos.collecting.WhoCollects;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: who collected what ended long ago is nobody's business any more. */
@ApplicationScoped
public class ForgottenCollectors implements ShopJob {
    @Inject WhoCollects who;

    @Override
    public String kind() {
        return "collecting.forget";
    }

    @Override
    public String cron() {
        return "0 50 1 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(LocalDate day) {
        return who.forget(day) + " forgotten";
    }
}
