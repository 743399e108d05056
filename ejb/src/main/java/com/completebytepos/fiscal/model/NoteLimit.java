package com.completebytepos.fiscal.model;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Setting;
import java.time.Instant;
import java.time.LocalDate;

/** Until when an invoice can be taken back: six months after it was issued. Source: Value Added Tax Act 2013, section 16. */
public final class NoteLimit {
    private static final int BY_LAW = 6;

    private NoteLimit() {
    }

    public static int months() {
        return Setting.number("CBPOS_ETIMS_NOTE_MONTHS", BY_LAW);
    }

    /** By days of the calendar in Nairobi; the last day counts. */
    public static boolean hasPassed(Instant soldAt, Instant now) {
        return LocalDate.ofInstant(now, HouseClock.NAIROBI).isAfter(LocalDate.ofInstant(soldAt, HouseClock.NAIROBI).plusMonths(months()));
    }
}
