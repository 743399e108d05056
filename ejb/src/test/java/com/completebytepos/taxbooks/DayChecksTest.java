package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceSettings;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.kernel.Money;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day ends for every branch, whatever one device or KRA does. */
class DayChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);
    private final DeviceRow dead = device("A000000001D");
    private final DeviceRow alive = device("A000000002S");
    private final List<String> closed = new ArrayList<>();
    private final DayChecks checks = new DayChecks();
    private UUID broken;

    @BeforeEach
    void twoBranches() {
        checks.devices = new FiscalDevices() {
            @Override
            public List<DeviceRow> all() {
                return List.of(dead, alive);
            }
        };
        checks.days = new FiscalDays() {
            @Override
            public boolean isOpen(UUID deviceId, LocalDate day) {
                return day.equals(TODAY.minusDays(1));
            }

            @Override
            public Check close(UUID deviceId, LocalDate day, KraList kras) {
                if (deviceId.equals(broken)) throw new EJBException("no such table");
                closed.add((deviceId.equals(dead.id()) ? "dead" : "alive") + (kras.isToCome() ? " without KRA" : ""));
                return new Check(deviceId, day, Instant.EPOCH, new Side(0, Money.ZERO), null, Money.ZERO, 0, kras.isToCome());
            }
        };
        answering(new KraDesk.Told(KraDesk.Word.DONE, "000", "", JsonObject.EMPTY_JSON_OBJECT));
    }

    @Test
    void aDeviceThatCannotBeAskedEndsItsDayAloneAndTheNextOneWithKra() {
        assertEquals("1 days held against KRA, 0 differ, 1 wait for KRA", checks.checkBefore(TODAY));
        assertEquals(List.of("dead without KRA", "alive"), closed);
    }

    @Test
    void withKraDownEveryZIsClosedAndWaits() {
        answering(new KraDesk.Told(KraDesk.Word.NOT_SENT, null, "no connection", Json.createObjectBuilder().build()));
        assertTrue(checks.checkBefore(TODAY).endsWith("2 wait for KRA"));
        assertEquals(List.of("dead without KRA", "alive without KRA"), closed);
    }

    @Test
    void whatBreaksAtOneBranchIsHeardOfAfterTheOthersAreClosed() {
        broken = dead.id();
        assertThrows(EJBException.class, () -> checks.checkBefore(TODAY));
        assertEquals(List.of("alive"), closed);
    }

    private void answering(KraDesk.Told told) {
        checks.kra = new KraDesk() {
            @Override
            public Told ask(UUID deviceId, Call call, JsonObject body) {
                if (deviceId.equals(dead.id())) throw new EJBException("its key does not open");
                return told;
            }
        };
    }

    private static DeviceRow device(String pin) {
        return new DeviceRow(UUID.randomUUID(), new DeviceSettings(UUID.randomUUID(), FiscalProfile.OSCU, FiscalEnvironment.LIVE, pin, "00", "S", null), DeviceState.ACTIVE,
                new DeviceRow.Identity("KRACU1", null, null, true), 1, null, new DeviceRow.Health(null, null, 0, null, null, null));
    }
}
