package com.completebytepos.audit.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;

/** One thing somebody did. Born once, never changed: the database refuses it too. */
@Entity
public class AuditEntry {

    public record Who(String kind, String id, String name) {
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
    private byte[] previous;
    private byte[] hash;

    protected AuditEntry() {
    }

    AuditEntry(long seq, Instant at, Who who, What what, byte[] previous) {
        this.seq = seq;
        this.at = at;
        this.actorKind = who.kind();
        this.actorId = who.id();
        this.actorName = who.name();
        this.action = what.action();
        this.subjectKind = what.subjectKind();
        this.subjectId = what.subjectId();
        this.detail = what.detail();
        this.previous = previous;
        this.hash = AuditHead.digest(canonical());
    }

    /** Whether this row still is what was written: its hash fits its content and its predecessor. */
    public boolean followsOn(byte[] predecessor) {
        return java.util.Arrays.equals(previous, predecessor) && java.util.Arrays.equals(hash, AuditHead.digest(canonical()));
    }

    private String canonical() {
        return String.join("\u001f", Long.toString(seq), at.toString(), actorKind, String.valueOf(actorId), actorName, action, subjectKind,
                String.valueOf(subjectId), String.valueOf(detail), HexFormat.of().formatHex(previous));
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

    public What what() {
        return new What(action, subjectKind, subjectId, detail);
    }
}
