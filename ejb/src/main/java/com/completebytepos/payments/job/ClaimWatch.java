package com.completebytepos.payments.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.payments.PaymentClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: claims whose sale never came are told to whoever looks at payments. */
@ApplicationScoped
public class ClaimWatch implements ShopJob {
    @Inject PaymentClaims claims;

    @Override
    public String kind() {
        return "payments.claim-watch";
    }

    @Override
    public String cron() {
        return "0 50 0 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(20);
    }

    @Override
    public String run(LocalDate day) {
        return claims.watch() + " claims without a sale";
    }
}
