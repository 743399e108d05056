package com.completebytepos.reconciliation;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One row of a reconciliation; {@code ours} and {@code theirs} null where that side has none, below zero for money that went out. */
public record Item(Verdict verdict, String code, Instant at, Money ours, Money theirs, String what, UUID paymentId, boolean used) implements Serializable {

    /** Whether it can be written down here: money that came and that nobody told of. */
    public boolean isBookable() {
        return verdict == Verdict.MISSING_HERE && code != null && theirs != null && theirs.cents() > 0;
    }

    /** What tells it from others of its day, also when the day is run again. */
    public String key() {
        return verdict + "|" + code + "|" + paymentId + "|" + ours + "|" + theirs;
    }
}
