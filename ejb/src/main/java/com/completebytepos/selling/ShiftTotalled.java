package com.completebytepos.selling;

import java.util.Locale;
import java.util.UUID;

/**
 * The totals of a shift that is closed stand, or changed because something of it came late. Fired inside the transaction that closed it; for what came late
 * in one of its own, after all that came together is written.
 */
public record ShiftTotalled(UUID shiftId, UUID tillId, Because because) {

    /** Why the totals are told. */
    public enum Because {
        CLOSED, REPLACED, LATE_SALE, LATE_RETURN, LATE_MOVE, LATE_DRAWER, LATE_TRACE, COUNTED_LATE;

        /** As it is stored and as its text is found. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
