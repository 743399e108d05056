package com.completebytepos.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

/** Which version of a shop's schema this release needs. A shop behind it is closed at the door until it is brought up; one ahead of it is served. */
@ApplicationScoped
public class Release {
    private volatile String schemaVersion = "99999-";

    void stands(String version) {
        schemaVersion = version;
    }

    public boolean serves(ShopEntry shop) {
        return applied(shop.schemaVersion()) >= applied(schemaVersion);
    }

    /** How many migrations stand behind a version such as 00023-202611251102: contexts migrate side by side, so the highest number alone says little. */
    private static int applied(String version) {
        int dash = version == null ? -1 : version.indexOf('-');
        return dash < 0 ? 0 : Integer.parseInt(version.substring(0, dash));
    }
}
