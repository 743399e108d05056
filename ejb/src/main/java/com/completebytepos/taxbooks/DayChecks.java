package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Promises that a day is closed at its end, with KRA's own list of it as soon as KRA answers. Calls KRA, so it holds no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayChecks {
    private static final int LOOKED_BACK = 7;
    private static final Logger LOG = Logger.getLogger(DayChecks.class);

    @Inject FiscalDevices devices;
    @Inject FiscalDays days;
    @Inject KraDesk kra;
    @Inject Clock clock;

    /** Closed also while KRA does not answer: its list is asked for again until it comes. */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public FiscalDays.Check check(UUID deviceId, LocalDate day) {
        var device = devices.all().stream().filter(d -> d.id().equals(deviceId)).findFirst().orElseThrow(() -> TaxbooksRejection.NO_SUCH_DEVICE.with());
        return days.close(deviceId, day, device.settings().profile() == FiscalProfile.VSCU ? new FiscalDays.KraList(null, false) : readBack(device, day));
    }

    /** The days before this one that were never looked at, whose books differed, or of which KRA said nothing. No device keeps another's days open. @return in a few words */
    @Requires(Permission.DO_DUE_WORK)
    public String checkBefore(LocalDate today) {
        var looked = new ArrayList<FiscalDays.Check>();
        RuntimeException broken = null;
        for (var device : devices.all()) {
            if (device.state() == DeviceState.NEW) continue;
            try {
                for (int back = LOOKED_BACK; back >= 1; back--) {
                    if (days.isOpen(device.id(), today.minusDays(back))) looked.add(check(device.id(), today.minusDays(back)));
                }
            } catch (RuntimeException dead) {
                if (broken == null) broken = dead;
                else broken.addSuppressed(dead);
            }
        }
        if (broken != null) throw broken;
        return looked.stream().filter(c -> !c.awaitsKra()).count() + " days held against KRA, " + looked.stream().filter(c -> c.differences() > 0).count() + " differ, "
                + looked.stream().filter(FiscalDays.Check::awaitsKra).count() + " wait for KRA";
    }

    /** Whatever is wrong with the way to KRA: the day is over all the same. */
    private FiscalDays.KraList readBack(DeviceRow device, LocalDate day) {
        var since = day.minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE) + "235959";
        try {
            var told = kra.ask(device.id(), KraDesk.Call.SALES, StockBody.JSON.createObjectBuilder().add("lastReqDt", since).build());
            return told.isDone() ? new FiscalDays.KraList(told.data(), false) : new FiscalDays.KraList(null, true);
        } catch (EJBException unusable) {
            LOG.warnf(unusable, "KRA's list of %s was not read: device %s cannot call", day, device.id());
            return new FiscalDays.KraList(null, true);
        }
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<DeviceRow> devices() {
        return devices.all();
    }
}
