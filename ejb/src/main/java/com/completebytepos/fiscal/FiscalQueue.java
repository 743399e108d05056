package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How much the tax authority has not got: {@code refused} of them wait for a person, {@code oldestAt} is null when it has everything, {@code stopped} when the branch's device
 * waits for a person. {@code stamps} grows with every word of KRA's about a document of the branch.
 */
public record FiscalQueue(long waiting, Instant oldestAt, long stamps, long refused, boolean stopped, Limits limits) implements Serializable {

    /** From when on what waits is somebody's business, in hours; no source gives a legal figure. */
    public record Limits(int amber, int red) implements Serializable {
        public static final Limits USUAL = new Limits(12, 24);
    }

    /** Whether somebody must look, however short it has waited. */
    public boolean needsSomebody() {
        return refused > 0 || stopped;
    }

    public boolean isLate(Instant now) {
        return oldestAt != null && !oldestAt.isAfter(now.minus(Duration.ofHours(limits.red())));
    }
}
