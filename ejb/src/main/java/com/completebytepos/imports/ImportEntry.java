package com.completebytepos.imports;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One import as lists and its page show it; {@code charset} is null where the format says it, {@code problem} a code of the bundles. */
public record ImportEntry(UUID id, Kind kind, String fileName, ImportState state, String charset, String taxOfNew, String startedBy, Instant createdAt, Instant finishedAt, ImportCounts counts,
                          String problem) implements Serializable {

    /** A price list, or pictures called by the codes of their goods. */
    public enum Kind { LIST, PICTURES }

    public boolean isOfPictures() {
        return kind == Kind.PICTURES;
    }
}
