package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private final Release release = new Release();

    @Test
    void aShopThatLacksOneStepIsNotServed() {
        release.stands("00024-202611251237");
        assertFalse(release.serves(at("00023-202611251236")));
        assertFalse(release.serves(at("00024-202611251236")), "counted with the row of its creation");
        assertFalse(release.serves(at("00023-202611251237")), "another context's step is missing");
        assertFalse(release.serves(at(null)));
    }

    @Test
    void aShopAtTheReleaseOrAheadOfItIsServed() {
        release.stands("00024-202611251237");
        assertTrue(release.serves(at("00024-202611251237")));
        assertTrue(release.serves(at("00025-202611251240")));
    }

    private static ShopEntry at(String version) {
        return new ShopEntry("duka", "Duka", ShopState.OPEN, null, "Shop", version, Instant.EPOCH);
    }
}
