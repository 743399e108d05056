package com.completebytepos.fiscal;

import java.io.Serializable;
import java.util.UUID;

/**
 * What the owner tells of a branch's device.
 *
 * @param pin     11 characters as KRA writes them
 * @param bhfId   KRA's branch number, two digits; 00 is the head office
 * @param serial  the serial KRA approved, up to 100 characters
 * @param address of the VSCU; null otherwise
 */
public record DeviceSettings(UUID branchId, FiscalProfile profile, FiscalEnvironment environment, String pin, String bhfId, String serial, String address) implements Serializable {

    /** The PIN in its environment, as KRA keeps it: what is told of in one environment is not known in the other. */
    public String taxpayer() {
        return environment + "/" + pin;
    }
}
