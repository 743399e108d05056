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
        return applied(shop.schemaVersion()) >= applied(schemaVersion) && last(shop.schemaVersion()).compareTo(last(schemaVersion)) >= 0;
    }

    /** The highest number: tells a step that a count written by an earlier release may hide. */
    private static String last(String version) {
        return version == null ? "" : version.substring(version.indexOf('-') + 1);
    }

    /** How many migrations stand behind a version such as 00023-202611251102: contexts migrate side by side, so the highest number alone says little. */
    private static int applied(String version) {
        int dash = version == null ? -1 : version.indexOf('-');
        return dash < 0 ? 0 : Integer.parseInt(version.substring(0, dash));
    }
}
