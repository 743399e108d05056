package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Promises that a day is closed with KRA's own list of it, read back before the books are opened. Calls KRA, so it holds no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayChecks {
    private static final int LOOKED_BACK = 7;

    @Inject FiscalDevices devices;
    @Inject FiscalDays days;
    @Inject KraDesk kra;
    @Inject Clock clock;

    /** @throws com.completebytepos.kernel.Rejection when KRA does not answer: nothing was closed */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public FiscalDays.Check check(UUID deviceId, LocalDate day) {
        var device = devices.all().stream().filter(d -> d.id().equals(deviceId)).findFirst().orElseThrow(() -> TaxbooksRejection.NO_SUCH_DEVICE.with());
        return days.close(deviceId, day, device.settings().profile() == FiscalProfile.VSCU ? null : readBack(device, day));
    }

    /** The days before this one that were never looked at, or whose books differed. @return in a few words */
    @Requires(Permission.DO_DUE_WORK)
    public String checkBefore(LocalDate today) {
        int looked = 0;
        int differing = 0;
        for (var device : devices.all()) {
            if (device.state() == DeviceState.NEW) continue;
            for (int back = LOOKED_BACK; back >= 1; back--) {
                var day = today.minusDays(back);
                if (!days.isOpen(device.id(), day)) continue;
                looked++;
                if (check(device.id(), day).differences() > 0) differing++;
            }
        }
        return looked + " days held against KRA, " + differing + " differ";
    }

    private JsonObject readBack(DeviceRow device, LocalDate day) {
        var since = day.minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE) + "235959";
        var told = kra.ask(device.id(), KraDesk.Call.SALES, StockBody.JSON.createObjectBuilder().add("lastReqDt", since).build());
        if (!told.isDone()) throw TaxbooksRejection.NOT_REACHED.with(told.words());
        return told.data();
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<DeviceRow> devices() {
        return devices.all();
    }
}
