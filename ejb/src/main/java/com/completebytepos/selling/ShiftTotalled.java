package com.completebytepos.selling;

import java.util.UUID;

/**
 * The totals of a shift that is closed stand, or changed because something of it came late. Fired inside the transaction that did it, after its rows are written.
 * {@code because}: closed, replaced, late-sale, late-return, late-move, late-drawer, late-trace or counted-late.
 */
public record ShiftTotalled(UUID shiftId, UUID tillId, String because) {
}
