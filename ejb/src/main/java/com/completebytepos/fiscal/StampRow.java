package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;

/** KRA's stamp of a document; {@code number} is ours at the device, the counters are the control unit's. */
public record StampRow(long number, String pin, String bhfId, FiscalEnvironment environment, Signed signed) implements Serializable {

    /** What the control unit answered; {@code at} by its own clock. All null when only KRA has it. */
    public record Signed(String sdcId, String mrcNo, Long counter, Long total, String internalData, String signature, Instant at) implements Serializable {
    }
}
