package com.completebytepos.audit;

import com.completebytepos.kernel.HouseClock;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Which entries are wanted; every part may be null. {@code placeId}: a branch, for what its workstations told, or one of them; {@code actions}: those whose words hold what is looked for, none where there are no words. Days are Nairobi's, both inclusive. */
public record AuditFilter(String who, String what, LocalDate from, LocalDate until, UUID placeId, Set<String> actions, long beforeSeq) implements Serializable {

    public AuditFilter(String who, String what, LocalDate from, LocalDate until, UUID placeId, Set<String> actions) {
        this(who, what, from, until, placeId, actions, Long.MAX_VALUE);
    }

    /** The same, older than an entry: what is written meanwhile moves no page of a file. */
    public AuditFilter before(long seq) {
        return new AuditFilter(who, what, from, until, placeId, actions, seq);
    }

    Instant fromInstant() {
        return from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    Instant untilInstant() {
        return (until == null ? LocalDate.of(9999, 1, 1) : until.plusDays(1)).atStartOfDay(HouseClock.NAIROBI).toInstant();
    }
}
