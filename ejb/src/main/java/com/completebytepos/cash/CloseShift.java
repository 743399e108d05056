package com.completebytepos.cash;

import com.completebytepos.kernel.Money;
import java.util.List;

/** What a cashier counted, without having seen what should be there. {@code unsent}: entries of the till that waited when it was counted. */
public record CloseShift(List<Pieces> pieces, List<Counted> tenders, long unsent) {

    /** {@code denomination}: a note or coin. */
    public record Pieces(Money denomination, long pieces) {
    }

    public record Counted(String kind, Money amount) {
    }
}
