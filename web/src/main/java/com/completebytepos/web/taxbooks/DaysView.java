package com.completebytepos.web.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.taxbooks.DayChecks;
import com.completebytepos.taxbooks.DaySheet;
import com.completebytepos.taxbooks.FiscalDays;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** office/taxbooks/days.xhtml: the device and day that are looked at stand in the address. */
@Named
@ViewScoped
public class DaysView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 35;

    @Inject FiscalDays days;
    @Inject DayChecks checks;
    @Inject Clock clock;

    private UUID deviceId;
    private String day;
    private List<FiscalDays.Line> lines;
    private List<DaySheet> sheets = List.of();
    private List<FiscalDays.Difference> differences = List.of();

    public void load() {
        lines = days.latest(SHOWN);
        if (deviceId == null) return;
        sheets = days.sheets(deviceId, chosen());
        differences = days.differences(deviceId, chosen());
    }

    public void check() {
        var found = checks.check(deviceId, chosen());
        Messages.done(found.awaitsKra() ? "taxbooks.checked-alone" : "taxbooks.checked", chosen(), found.differences());
        load();
    }

    /** What no day is in the address: today. */
    private LocalDate chosen() {
        try {
            return LocalDate.parse(day == null ? "" : day);
        } catch (DateTimeParseException none) {
            return today();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public boolean isOver() { return deviceId != null && chosen().isBefore(today()); }
    public List<FiscalDays.Line> getLines() { return lines; }
    public List<DeviceRow> getDevices() { return checks.devices(); }
    public List<DaySheet> getSheets() { return sheets; }
    public List<FiscalDays.Difference> getDifferences() { return differences; }
    public String getToday() { return today().toString(); }
    public UUID getDeviceId() { return deviceId; }
    public void setDeviceId(UUID deviceId) { this.deviceId = deviceId; }
    public String getDay() { return day; }
    public void setDay(String day) { this.day = day; }
}
