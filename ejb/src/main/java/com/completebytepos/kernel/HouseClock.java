package com.completebytepos.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of time; instants are UTC, people see Africa/Nairobi. */
@ApplicationScoped
public class HouseClock {

    public static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), java.time.Duration.ofMillis(1));
    }
}
