package com.completebytepos.web.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.TimeClock;
import com.completebytepos.identity.UserAccounts;
import com.completebytepos.identity.UserSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.web.export.CsvDownload;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** office/identity/timeclock.xhtml */
@Named
@ViewScoped
public class TimeClockView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject TimeClock times;
    @Inject UserAccounts people;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    private LocalDate from;
    private LocalDate to;
    private List<TimeClock.Stretch> stretches;
    private UUID person;
    private boolean in = true;
    private String at;
    private String reason;

    @PostConstruct
    void load() {
        to = LocalDate.now(clock.withZone(HouseClock.NAIROBI));
        from = to.minusDays(13);
        show();
    }

    public void show() {
        if (from == null || to == null || to.isBefore(from)) to = from = LocalDate.now(clock.withZone(HouseClock.NAIROBI));
        stretches = List.of();
        stretches = times.stretches(from, to);
    }

    public void write() {
        times.write(person, in, moment(), reason);
        reason = null;
        show();
        Messages.done("timeclock.written");
    }

    public void strike(UUID id) {
        times.strike(id, reason);
        reason = null;
        show();
        Messages.done("timeclock.struck");
    }

    public void export() {
        show();
        audit.record("audit.exported", "file", "time.csv", "time.csv: " + from + " - " + to);
        var header = Stream.of("day", "person", "came", "left", "hours").map(c -> Messages.text("timeclock." + c)).toList();
        CsvDownload.send("time-" + CurrentShop.require() + ".csv", header, stretches.stream().map(s -> Arrays.<Object>asList(s.day(), s.name(), s.came() == null ? null : s.came().at(),
                s.left() == null ? null : s.left().at(), hours(s.worked()))));
    }

    /** Hours and minutes by person, of the stretches that have both ends. */
    public Map<String, String> getSums() {
        var sums = new TreeMap<String, Duration>();
        for (var one : stretches) if (one.worked() != null) sums.merge(one.name(), one.worked(), Duration::plus);
        var shown = new TreeMap<String, String>();
        sums.forEach((name, worked) -> shown.put(name, hours(worked)));
        return shown;
    }

    public String hours(Duration worked) {
        return worked == null ? "" : String.format("%d:%02d", worked.toHours(), worked.toMinutesPart());
    }

    /** As a date field of the browser writes it, in Nairobi; null when it cannot be read. */
    private Instant moment() {
        try {
            return at == null ? null : LocalDateTime.parse(at).atZone(HouseClock.NAIROBI).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public List<TimeClock.Stretch> getStretches() { return stretches; }
    public List<UserSummary> getPeople() { return people.all(); }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getTo() { return to; }
    public void setTo(LocalDate to) { this.to = to; }
    public UUID getPerson() { return person; }
    public void setPerson(UUID person) { this.person = person; }
    public boolean isIn() { return in; }
    public void setIn(boolean in) { this.in = in; }
    public String getAt() { return at; }
    public void setAt(String at) { this.at = at; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
