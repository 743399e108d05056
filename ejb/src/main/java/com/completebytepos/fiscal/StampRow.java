package com.completebytepos.fiscal;

import java.io.Serializable;
import java.time.Instant;

/** KRA's stamp of a document; {@code number} is ours at the device, the counters are the control unit's. */
public record StampRow(long number, String pin, String bhfId, FiscalEnvironment environment, Signed signed) implements Serializable {

    /** What the control unit answered; {@code at} by its own clock. All null when only KRA has it. */
    public record Signed(String sdcId, String mrcNo, Long counter, Long total, String internalData, String signature, Instant at) implements Serializable {

        /** Where the unit did not name itself, its device is known by other papers. */
        Signed by(String unit, String machine) {
            return new Signed(sdcId == null ? unit : sdcId, mrcNo == null ? machine : mrcNo, counter, total, internalData, signature, at);
        }

        /** Without any of these a paper would be of no unit, under no number, or signed by nobody. */
        boolean isWhole() {
            return sdcId != null && counter != null && signature != null;
        }
    }
}
