package com.completebytepos.sandbox.etims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 4: a device is initialised once, by its own kind of door. */
class DeviceRulesTest {

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    @Test
    void rule4ASerialNobodyApprovedIs901() {
        for (Profile profile : Profile.values()) {
            Unit stranger = Unit.of(profile, "A000000001D", "00", "SOMEBODY-ELSE");
            stranger.fetchToken();
            assertEquals("901", stranger.init().code());
        }
    }

    @Test
    void rule4TheWrongKindOfDeviceIs903() {
        assertEquals("903", Unit.of(Profile.D, "A000000003V", "00", "CBPOS-VSCU-00").init().code());
        assertEquals("903", Unit.of(Profile.V, "A000000001D", "00", "CBPOS-DUKA-00").init().code());
        Unit gateway = Unit.of(Profile.G, "A000000003V", "00", "CBPOS-VSCU-00");
        gateway.fetchToken();
        assertEquals("903", gateway.init().code());
    }

    @Test
    void rule4TheKeyIsGivenOnceAndNeverAgain() {
        for (Profile profile : Profile.values()) {
            Sandbox.UP.reset();
            Unit unit = Unit.of(profile);
            unit.initialise();
            assertEquals(profile.isOscu() ? 52 : 0, unit.cmcKey.length());
            Answer again = unit.init();
            assertEquals(200, again.http());
            assertEquals("902", again.code());
            assertEquals(JsonValue.NULL, again.result().get("data"));
        }
    }

    @Test
    void rule4ADeviceInitialisedElsewhereIs902ForUs() {
        Sandbox.UP.order("devices/A000000001D/00/install-elsewhere", "{}");
        assertEquals("902", Unit.of(Profile.D).init().code());
    }

    @Test
    void rule4TheGatewaysDefectOfRepeatedInitialisationCanBeSwitchedOn() {
        Sandbox.UP.set("GATEWAY_REPEATED_INIT", "not-unique");
        Unit unit = Unit.of(Profile.G);
        unit.initialise();
        assertEquals("Query did not return a unique result: 2 results were returned", unit.init().reason());
        assertEquals("Query did not return a unique result: 3 results were returned", unit.init().reason());
    }
}
