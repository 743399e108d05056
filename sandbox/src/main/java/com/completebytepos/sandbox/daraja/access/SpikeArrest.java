package com.completebytepos.sandbox.daraja.access;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.ledger.App;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Apigee's spike arrest: so many messages a minute per app, evenly spread, burst 1. */
public final class SpikeArrest {
    private final SandboxClock clock;
    private final Map<App, Instant> next = new HashMap<>();

    public SpikeArrest(SandboxClock clock) {
        this.clock = clock;
    }

    /** @return whether this message may pass; 0 a minute means no limit */
    public boolean lets(App app, int perMinute) {
        if (perMinute == 0) return true;
        Instant now = clock.instant();
        if (now.isBefore(next.getOrDefault(app, Instant.MIN))) return false;
        next.put(app, now.plus(Duration.ofMinutes(1).dividedBy(perMinute)));
        return true;
    }
}
