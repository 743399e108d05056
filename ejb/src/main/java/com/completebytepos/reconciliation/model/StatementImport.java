package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a file was read, of which number and over which time. Never changed. */
@Entity
public class StatementImport {
    @Id private UUID id;
    private String shortCode;
    private String fileName;
    private byte[] sha256;
    private Instant fromAt;
    private Instant toAt;
    private int fresh;
    private int known;
    private int skipped;
    private int bad;
    private String importedBy;
    private Instant importedAt;

    protected StatementImport() {
    }

    public record Source(String shortCode, String fileName, byte[] sha256) {
    }

    /** What it says it is of, else from its first to its last line; null when it had none. */
    public record Span(Instant from, Instant to) {
    }

    public record Counts(int fresh, int known, int skipped, int bad) {
    }

    public StatementImport(Source source, Span span, Counts counts, String by, Instant at) {
        this.id = Ids.next();
        this.shortCode = source.shortCode();
        this.fileName = source.fileName();
        this.sha256 = source.sha256();
        this.fromAt = span.from();
        this.toAt = span.to();
        this.fresh = counts.fresh();
        this.known = counts.known();
        this.skipped = counts.skipped();
        this.bad = counts.bad();
        this.importedBy = by;
        this.importedAt = at;
    }
}
