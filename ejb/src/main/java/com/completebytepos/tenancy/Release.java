package com.completebytepos.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

/** Which version of a shop's schema this release needs. A shop behind it is closed at the door until it is brought up; one ahead of it is served. */
@ApplicationScoped
public class Release {
    private volatile String schemaVersion = "";

    void stands(String version) {
        schemaVersion = version;
    }

    public boolean serves(ShopEntry shop) {
        return shop.schemaVersion() != null && shop.schemaVersion().compareTo(schemaVersion) >= 0;
    }
}
