package com.completebytepos.work;

import java.time.Instant;
import java.util.List;

/**
 * The shop's own truth about one kind of due work, from which the index can be made again. Called with the shop bound, in
 * a transaction. An item may be told that was finished this very moment: its doer finds nothing left to do.
 */
public interface WorkSource {

    /** The kind of item it speaks of; everything of that kind it does not tell is taken out of the index. */
    String kind();

    List<Pending> pending();

    record Pending(String lane, String reference, Instant dueAt) {
    }
}
