package com.completebytepos.console.model;

import com.completebytepos.kernel.Hashes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** One thing an operator did. Born once, never changed: the database refuses it too. */
@Entity
@Table(name = "operator_audit")
public class OperatorAct {

    /** @param detail may be null */
    public record Deed(String operator, String action, String subject, String detail) {
    }

    @Id private long seq;
    private Instant at;
    private String operator;
    private String action;
    private String subject;
    private String detail;
    @Column(name = "previous") private byte[] predecessor;
    private byte[] hash;

    protected OperatorAct() {
    }

    OperatorAct(long seq, Instant at, Deed deed, byte[] predecessor) {
        this.seq = seq;
        this.at = at;
        this.operator = deed.operator();
        this.action = deed.action();
        this.subject = deed.subject();
        this.detail = deed.detail();
        this.predecessor = predecessor;
        this.hash = Hashes.sha256(canonical());
    }

    /** Whether this row still is what was written: its hash fits its content and its predecessor. */
    public boolean followsOn(byte[] expected) {
        return Arrays.equals(predecessor, expected) && Arrays.equals(hash, Hashes.sha256(canonical()));
    }

    private String canonical() {
        return String.join("\u001f", Long.toString(seq), at.toString(), operator, action, subject, String.valueOf(detail), HexFormat.of().formatHex(predecessor));
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

    public Deed deed() {
        return new Deed(operator, action, subject, detail);
    }
}
