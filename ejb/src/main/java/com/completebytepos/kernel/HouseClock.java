package com.completebytepos.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The one source of time; instants are UTC, people see Africa/Nairobi. */
@ApplicationScoped
public class HouseClock {

    public static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** No till is away longer than this; an older time is a clock without a battery. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(366);

    /** Whether a till's clock that showed this was ahead. */
    public static boolean isAhead(Instant told, Instant now) {
        return told.isAfter(now.plus(TOLERANCE));
    }

    /** Whether it was behind by more than a till can be away. */
    public static boolean isFarBehind(Instant told, Instant now) {
        return !told.isAfter(now.minus(LONGEST_AWAY));
    }

    /** Whether it went back behind what it had told before, further than a clock is ever put right. */
    public static boolean isBehind(Instant told, Instant before) {
        return before != null && told.isBefore(before.minus(TOLERANCE));
    }

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
