package com.completebytepos.fiscal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.fiscal.DeviceSettings;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.StampRow;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalStampTest {

    @ParameterizedTest(name = "a device of {0}/{1} in {2}: {3}")
    @CsvSource({"A000000001D, 00, LIVE, true", "A000000001D, 01, LIVE, false", "A000000002S, 00, LIVE, false", "A000000001D, 00, TEST, false"})
    void anotherUnitOfTheSameTaxpayerAndBranchSpeaksForAnEarlierStamp(String pin, String bhfId, FiscalEnvironment environment, boolean speaks) {
        var stamp = new FiscalStamp(UUID.randomUUID(), device("A000000001D", "00", FiscalEnvironment.LIVE), 31, new StampRow.Signed(null, null, 17L, 20L, null, "QUII27MATATSHFRB", null));
        assertEquals(speaks, stamp.isOfTheTaxpayerOf(device(pin, bhfId, environment)));
    }

    private static FiscalDevice device(String pin, String bhfId, FiscalEnvironment environment) {
        return new FiscalDevice(new DeviceSettings(UUID.randomUUID(), FiscalProfile.OSCU, environment, pin, bhfId, "S", null));
    }
}
