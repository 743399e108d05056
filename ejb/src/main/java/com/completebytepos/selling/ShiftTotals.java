package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.io.Serializable;

/**
 * What was sold in a shift. {@code cash} is what cash tenders left in the drawer, change already given back;
 * {@code rounding} is what whole shillings brought beyond the totals, or less.
 */
public record ShiftTotals(long sales, Money total, Money rounding, Money cash) implements Serializable {
    public static final ShiftTotals NONE = new ShiftTotals(0, Money.ZERO, Money.ZERO, Money.ZERO);
}
