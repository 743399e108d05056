package com.completebytepos.cash;

import com.completebytepos.kernel.Money;
import java.util.List;

/**
 * What a cashier counted, without having seen what should be there. {@code unsent}: entries of the till that waited when it was counted;
 * {@code byTender}: slips, cheques, notes and vouchers were counted too, so that what is not told was not there. Tills of before count cash alone.
 */
public record CloseShift(List<Pieces> pieces, List<Counted> tenders, long unsent, boolean byTender) {

    /** {@code denomination}: a note or coin. */
    public record Pieces(Money denomination, long pieces) {
    }

    /** Foreign notes have a {@code currency} and how much of it in cents; both null for everything else. */
    public record Counted(String kind, Money amount, String currency, Long foreign) {
    }
}
