package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.integration.RateLimits.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final Hands hands = new Hands();
    private final RateLimits limits = new RateLimits(hands);

    /** A clock that is turned by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-29T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aMinutesCallsPassAtOnceAndThenAsManyAsTimeGoesBy() {
        for (int i = 0; i < Kind.TOKEN.aMinute(); i++) assertEquals(0, limits.secondsToWait(Kind.TOKEN, "a"), "call " + i);
        assertEquals(1, limits.secondsToWait(Kind.TOKEN, "a"));
        assertEquals(0, limits.secondsToWait(Kind.TOKEN, "b"));
        assertEquals(0, limits.secondsToWait(Kind.SHOP, "a"));
        hands.now = hands.now.plus(Duration.ofSeconds(6));
        for (int i = 0; i < Kind.TOKEN.aMinute() / 10; i++) assertEquals(0, limits.secondsToWait(Kind.TOKEN, "a"), "call " + i);
        assertEquals(1, limits.secondsToWait(Kind.TOKEN, "a"));
        assertEquals(0, limits.left(Kind.TOKEN, "a"));
    }

    @Test
    void aClockThatGoesBackGivesNothingAway() {
        for (int i = 0; i < Kind.TOKEN.aMinute(); i++) limits.secondsToWait(Kind.TOKEN, "a");
        hands.now = hands.now.minus(Duration.ofHours(1));
        assertEquals(1, limits.secondsToWait(Kind.TOKEN, "a"));
    }

    @Test
    void strangersByTheThousandAreForgottenOnceTheyAreQuiet() {
        for (int i = 0; i < 20_001; i++) limits.secondsToWait(Kind.ADDRESS, "10.0." + i);
        hands.now = hands.now.plus(Duration.ofMinutes(1));
        limits.secondsToWait(Kind.ADDRESS, "10.1.1.1");
        assertTrue(limits.counted() < 10, limits.counted() + " are still counted");
    }
}
