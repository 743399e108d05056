package com.completebytepos.kernel;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How often somebody failed in a row, and until when nothing more is tried. */
@Embeddable
public class FailedAttempts {
    private int failedAttempts;
    private Instant lockedUntil;

    public void failed(Instant now) {
        var pause = GrowingPause.after(++failedAttempts);
        lockedUntil = pause.isZero() ? null : now.plus(pause);
    }

    public void forget() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Zero when the next attempt may be made at once. */
    public Duration pause(Instant now) {
        return isLocked(now) ? Duration.between(now, lockedUntil) : Duration.ZERO;
    }
}
