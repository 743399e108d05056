package com.completebytepos.work;

import java.util.UUID;

/**
 * Does one kind of due work. Called with the shop bound and no transaction open. The doer ends its last transaction
 * with {@link DueWork#done(UUID)}; when it throws, the item is tried again later with a growing pause.
 */
public interface WorkHandler {

    /** The kind of item this doer takes. */
    String kind();

    void handle(WorkDue due);

    record WorkDue(UUID item, String shop, String kind, String reference, int attempts) {
    }
}
