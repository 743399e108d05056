package com.completebytepos.audit;

import com.completebytepos.kernel.HouseClock;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Which entries are wanted; every part may be null. Days are Nairobi's, both inclusive. */
public record AuditFilter(String who, String what, LocalDate from, LocalDate until) implements Serializable {

    Instant fromInstant() {
        return from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    Instant untilInstant() {
        return (until == null ? LocalDate.of(9999, 1, 1) : until.plusDays(1)).atStartOfDay(HouseClock.NAIROBI).toInstant();
    }
}
