package com.completebytepos.accounts.model;

import com.completebytepos.accounts.PointsKind;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One movement of points. Born once, never changed: the database refuses it too. */
@Entity
public class PointsEntry {
    @Id private UUID id = Ids.next();
    private UUID customerId;
    @Enumerated(EnumType.STRING) private PointsKind kind;
    private long points;
    @Column(name = "at") private Instant at;
    private UUID documentId;
    private String byName;
    private String reason;
    private LocalDate expiresOn;

    protected PointsEntry() {
    }

    /** The account moves with it. */
    public PointsEntry(CustomerAccount account, PointsKind kind, long points, Cause cause, LocalDate expiresOn) {
        this.customerId = account.customerId();
        this.kind = kind;
        this.points = points;
        this.at = cause.at();
        this.documentId = cause.documentId();
        this.byName = cause.byName();
        this.reason = cause.reason();
        this.expiresOn = expiresOn;
        account.move(points);
    }

    /** {@code documentId} and {@code reason} may be null. */
    public record Cause(UUID documentId, Instant at, String byName, String reason) {
    }

    public UUID id() { return id; }
    public PointsKind kind() { return kind; }
    public long points() { return points; }
    public Instant at() { return at; }
    public UUID documentId() { return documentId; }
    public String byName() { return byName; }
    public String reason() { return reason; }
    public LocalDate expiresOn() { return expiresOn; }
}
