package com.completebytepos.imports.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a price list as they came. Beside its run, so that lists of runs do not read them. */
@Entity
public class ImportFile {
    @Id private UUID runId;
    private byte[] bytes;

    protected ImportFile() {
    }

    public ImportFile(UUID runId, byte[] bytes) {
        this.runId = runId;
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }
}
