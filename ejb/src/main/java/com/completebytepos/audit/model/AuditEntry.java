package com.completebytepos.audit.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** One thing somebody did. Born once, never changed: the database refuses it too. */
@Entity
public class AuditEntry {

    public record Who(String kind, String id, String name) {
    }

    /** Where it was done: null for what is done in the office, by jobs and by programs. */
    public record Place(UUID branchId, UUID workstationId) {
        public static final Place OFFICE = new Place(null, null);
    }

    public record What(String action, String subjectKind, String subjectId, String detail) {
    }

    @Id private long seq;
    private Instant at;
    private String actorKind;
    private String actorId;
    private String actorName;
    private String action;
    private String subjectKind;
    private String subjectId;
    private String detail;
    private UUID branchId;
    private UUID workstationId;
    private byte[] previous;
    private byte[] hash;

    protected AuditEntry() {
    }

    AuditEntry(long seq, Instant at, Who who, What what, Place place, byte[] previous) {
        this.seq = seq;
        this.at = at;
        this.actorKind = who.kind();
        this.actorId = who.id();
        this.actorName = who.name();
        this.action = what.action();
        this.subjectKind = what.subjectKind();
        this.subjectId = what.subjectId();
        this.detail = what.detail();
        this.branchId = place.branchId();
        this.workstationId = place.workstationId();
        this.previous = previous;
        this.hash = AuditHead.digest(canonical());
    }

    /** Whether this row still is what was written: its hash fits its content and its predecessor. */
    public boolean followsOn(byte[] predecessor) {
        return java.util.Arrays.equals(previous, predecessor) && java.util.Arrays.equals(hash, AuditHead.digest(canonical()));
    }

    /** What has no place is hashed as it was before there were places. */
    private String canonical() {
        var written = String.join("\u001f", Long.toString(seq), at.toString(), actorKind, String.valueOf(actorId), actorName, action, subjectKind,
                String.valueOf(subjectId), String.valueOf(detail), HexFormat.of().formatHex(previous));
        return branchId == null && workstationId == null ? written : String.join("\u001f", written, String.valueOf(branchId), String.valueOf(workstationId));
    }

    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public byte[] hash() {
        return hash;
    }

    public Who who() {
        return new Who(actorKind, actorId, actorName);
    }

    public Place place() {
        return new Place(branchId, workstationId);
    }

    public What what() {
        return new What(action, subjectKind, subjectId, detail);
    }
}
