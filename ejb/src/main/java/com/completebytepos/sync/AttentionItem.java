package com.completebytepos.sync;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing a person should look at. {@code id} is the sale's or the report's, {@code saleId} null where no sale was stored,
 * {@code place} the sale's line (0 = all of it) or the entry's counter (null = unknown).
 */
public record AttentionItem(Source source, UUID id, int seq, String code, Long place, String detail, Instant at, UUID workstationId, UUID saleId, String receiptNumber) implements Serializable {

    /** Where it was noticed: in a stored sale, or on the way of an entry. */
    public enum Source { FINDING, REPORT }

    /** Behind which one a list goes on. */
    public record Place(Instant at, Source source, UUID id, int seq) {
    }

    /** What kind of thing it is, and the key of its words. */
    public String getKind() {
        return source.name().toLowerCase() + "." + code;
    }

    public String getKey() {
        return source + ":" + id + ":" + seq;
    }
}
