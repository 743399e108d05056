package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;

/**
 * Who calls KRA, and where.
 *
 * @param cmcKey  the device's key; null before it is initialised, and always with the VSCU, which keeps its own
 * @param address of the VSCU, {@code http://host:port}; null otherwise
 */
public record DeviceAccess(FiscalProfile profile, FiscalEnvironment environment, String pin, String bhfId, String serial, String cmcKey, String address) {

    @Override
    public String toString() {
        return profile + " " + environment + " " + pin + "/" + bhfId;
    }
}
