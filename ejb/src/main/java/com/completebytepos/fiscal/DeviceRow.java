package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A device as people see it; no secret is in it. {@code inFlight} is the number KRA's word is awaited for, or null. */
public record DeviceRow(UUID id, DeviceSettings settings, DeviceState state, Identity identity, long nextNumber, Long inFlight, Health health) implements Serializable {
    private static final int OFTEN = 3;

    /** Whether a person may say what became of the number in flight: KRA was asked often enough, or cannot be. */
    public boolean isUndecided() {
        return inFlight != null && (state == DeviceState.STOPPED || health.failures() >= OFTEN);
    }

    /** Whether numbers may be given anew: it stands still and none is in flight. */
    public boolean isCountable() {
        return state == DeviceState.STOPPED && inFlight == null;
    }

    /** What KRA said at the initialisation; {@code keyKept} whether the device's key is stored. */
    public record Identity(String sdcId, String mrcNo, String taxpayerName, boolean keyKept) implements Serializable {
    }

    /** {@code words} are KRA's or the network's; {@code notBefore} when it is tried again. */
    public record Health(FiscalProblem problem, String words, int failures, Instant notBefore, Instant answeredAt, Instant stampedAt) implements Serializable {
    }
}
