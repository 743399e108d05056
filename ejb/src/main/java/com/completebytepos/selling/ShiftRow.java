package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.io.Serializable;

/** A shift with what was sold in it; {@code expectedCash} is what its drawer should hold: float and cash tenders less change. */
public record ShiftRow(ShiftEntry shift, ShiftTotals totals, Money expectedCash) implements Serializable {

    static ShiftRow of(ShiftEntry shift, ShiftTotals totals) {
        return new ShiftRow(shift, totals, shift.openingFloat().plus(totals.cash()));
    }
}
