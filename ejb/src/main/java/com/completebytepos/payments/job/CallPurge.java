package com.completebytepos.payments.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.payments.ProviderCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: the exact words of providers, which name customers, are forgotten when the shop no longer keeps them. */
@ApplicationScoped
public class CallPurge implements ShopJob {
    @Inject ProviderCalls calls;

    @Override
    public String kind() {
        return "payments.call-purge";
    }

    @Override
    public String cron() {
        return "0 40 3 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(40);
    }

    @Override
    public String run(LocalDate day) {
        int all = 0;
        // each time a transaction of its own: the first night of a busy shop has a hundred thousand
        for (int some = calls.forget(); some > 0; some = calls.forget()) all += some;
        return all + " forgotten";
    }
}
