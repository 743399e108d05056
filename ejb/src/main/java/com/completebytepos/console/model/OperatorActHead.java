package com.completebytepos.console.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The end of the operators' chain; locked while an act is added, so that two acts never share a predecessor. */
@Entity
@Table(name = "operator_audit_head")
public class OperatorActHead {
    public static final byte THE_ONE = 1;

    @Id private byte id;
    private long seq;
    private byte[] hash;

    protected OperatorActHead() {
    }

    public OperatorAct append(Instant at, OperatorAct.Deed deed) {
        var act = new OperatorAct(seq + 1, at, deed, hash);
        this.seq = act.seq();
        this.hash = act.hash();
        return act;
    }

    public long seq() {
        return seq;
    }

    public byte[] hash() {
        return hash.clone();
    }
}
