package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** How much the tax authority has not got yet; {@code oldestAt} is null when it has everything. {@code stamps} grows with every word of KRA's about a document of the branch. */
public record FiscalQueue(long waiting, Instant oldestAt, long stamps) implements Serializable {
    /** What waits longer is somebody's business; no source gives a legal figure. */
    public static final Duration LATE = Duration.ofHours(24);
}
