package com.completebytepos.resolution.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A decision about something odd. Born when a person decides, never changed, never removed; a second decision stands beside the first. */
@Entity
public class Resolution {
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

    public Resolution(String source, UUID subjectId, String codes, Instant at, String by) {
        this.id = Ids.next();
        this.source = source;
        this.subjectId = subjectId;
        this.codes = codes.length() <= 500 ? codes : codes.substring(0, 500);
        this.decidedAt = at;
        this.decidedBy = by;
    }

    public Resolution as(String decision, String reason, String document) {
        this.decision = decision;
        this.reason = reason;
        this.document = document;
        return this;
    }

    public String decision() { return decision; }

    public String codes() { return codes; }

    public String reason() { return reason; }

    public String document() { return document; }

    public Instant decidedAt() { return decidedAt; }

    public String decidedBy() { return decidedBy; }
}
