package com.completebytepos.kernel;

import java.time.Duration;

/** How long somebody waits after failed attempts: nothing for two, then 5 s, 10 s, 20 s, ... at most 15 minutes. */
public final class GrowingPause {
    private static final int FREE_ATTEMPTS = 2;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private GrowingPause() {
    }

    public static Duration after(int failures) {
        if (failures <= FREE_ATTEMPTS) return Duration.ZERO;
        var pause = Duration.ofSeconds(5L << Math.min(failures - FREE_ATTEMPTS - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
