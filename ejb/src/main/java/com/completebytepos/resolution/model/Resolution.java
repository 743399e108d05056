package com.completebytepos.resolution.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A decision about something odd. Born when a person decides, never changed, never removed; a second decision stands beside the first. */
@Entity
public class Resolution {
    private static final int LONGEST = 500;

    @Id private UUID id;
    private String source;
    private UUID subjectId;
    private String decision;
    private String codes;
    private String reason;
    private String document;
    private Instant decidedAt;
    private String decidedBy;

    protected Resolution() {
    }

    /** What it is about; {@code codes} of all that was found there. */
    public record Subject(String source, UUID id, String codes) {
    }

    /** {@code reason} and {@code document} may be null. */
    public record Verdict(String decision, String reason, String document) {
    }

    public Resolution(Subject subject, Verdict verdict, Instant at, String by) {
        this.id = Ids.next();
        this.source = subject.source();
        this.subjectId = subject.id();
        this.codes = subject.codes().length() <= LONGEST ? subject.codes() : subject.codes().substring(0, LONGEST);
        this.decision = verdict.decision();
        this.reason = verdict.reason();
        this.document = verdict.document();
        this.decidedAt = at;
        this.decidedBy = by;
    }

    public String decision() { return decision; }

    public String codes() { return codes; }

    public String reason() { return reason; }

    public String document() { return document; }

    public Instant decidedAt() { return decidedAt; }

    public String decidedBy() { return decidedBy; }
}
