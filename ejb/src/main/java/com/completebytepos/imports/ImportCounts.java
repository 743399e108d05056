package com.completebytepos.imports;

import java.io.Serializable;

/** How many rows a file has and what becomes of them; before it ran, {@code changed} counts all rows about known goods. */
public record ImportCounts(int total, int added, int changed, int same, int faulty) implements Serializable {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);
}
