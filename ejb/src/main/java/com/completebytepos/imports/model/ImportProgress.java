package com.completebytepos.imports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How many rows of a running import are done; written in transactions of its own, so that it is seen while nothing of the import is. */
@Entity
public class ImportProgress {
    @Id private UUID runId;
    private int doneRows;
    private Instant at;
    @Version private Integer version;

    protected ImportProgress() {
    }

    public ImportProgress(UUID runId, Instant now) {
        this.runId = runId;
        this.at = now;
    }

    public void reached(int rows, Instant now) {
        doneRows = rows;
        at = now;
    }

    public int doneRows() {
        return doneRows;
    }
}
