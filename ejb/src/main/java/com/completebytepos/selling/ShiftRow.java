package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.io.Serializable;

/** A shift with what was sold in it; {@code expectedCash} is what its drawer should hold: float and cash tenders less change. */
public record ShiftRow(ShiftEntry shift, Totals totals, Money expectedCash) implements Serializable {

    /** {@code cash} is what cash tenders left in the drawer, change already given back; {@code rounding} is what whole shillings brought beyond the totals, or less. */
    public record Totals(long sales, Money total, Money rounding, Money cash) implements Serializable {
        static final Totals NONE = new Totals(0, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static ShiftRow of(ShiftEntry shift, Totals totals) {
        return new ShiftRow(shift, totals, shift.openingFloat().plus(totals.cash()));
    }
}
