package com.completebytepos.alerts.job;

import com.completebytepos.alerts.AlertLetters;
import com.completebytepos.jobs.ShopJob;
import com.completebytepos.kernel.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every morning: whoever has something to be told gets it. */
@ApplicationScoped
public class DailyAlerts implements ShopJob {
    private static final int USUAL_HOUR = 7;

    @Inject AlertLetters letters;

    @Override
    public String kind() {
        return "alerts.daily";
    }

    @Override
    public String cron() {
        int hour = Setting.number("CBPOS_ALERTS_HOUR", USUAL_HOUR);
        if (hour < 0 || hour > 23) throw new IllegalStateException("The setting CBPOS_ALERTS_HOUR must be an hour of the day, 0 to 23, not: " + hour);
        return "0 0 " + hour + " * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(15);
    }

    @Override
    public String run(LocalDate day) {
        return letters.plan(day) + " letters";
    }
}
