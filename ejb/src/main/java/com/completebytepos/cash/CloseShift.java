package com.completebytepos.cash;

import com.completebytepos.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a cashier counted, without having seen what should be there. {@code unsent}: entries of the till that waited when it was counted;
 * {@code before}: counts that were beyond the limit, and that nobody signed for; {@code byTender}: slips, cheques, notes and vouchers were counted too, so that what is not told was not there. Tills of before count cash alone.
 * {@code stays}: cash that is left in the drawer for the next shift, the rest went to the safe or the bank with the count; null where nobody said so: all of it.
 */
public record CloseShift(List<Pieces> pieces, List<Counted> tenders, long unsent, boolean byTender, Money stays, List<TakenBack> before) {

    /** {@code counted} in cash; {@code off}: all differences together, as the till knew them. */
    public record TakenBack(Instant at, Money counted, Money off) {
    }

    /** {@code denomination}: a note or coin. */
    public record Pieces(Money denomination, long pieces) {
    }

    /** Foreign notes have a {@code currency} and how much of it in cents; both null for everything else. */
    public record Counted(String kind, Money amount, String currency, Long foreign) {
    }
}
