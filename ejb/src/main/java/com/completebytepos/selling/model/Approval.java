package com.completebytepos.selling.model;

import com.completebytepos.selling.Approvals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a colleague allowed one action of a cashier, with both names as they were. Born with the command that tells of it, never changed. */
@Entity
public class Approval {
    @Embeddable
    public record Key(UUID commandId, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String kind;
    private String action;
    private int lineNo;
    private UUID cashierId;
    private String cashierName;
    private UUID approverId;
    private String approverName;
    @Column(name = "at") private Instant at;
    private String reason;

    protected Approval() {
    }

    public Approval(Key key, Approvals.Deed deed, Approvals.Told told, String cashierName, String approverName) {
        this.key = key;
        this.kind = deed.kind();
        this.action = told.action();
        this.lineNo = told.line();
        this.cashierId = deed.cashierId();
        this.cashierName = cashierName;
        this.approverId = told.by();
        this.approverName = approverName;
        this.at = told.at();
        this.reason = told.reason();
    }

    public Approvals.Row row() {
        return new Approvals.Row(key.commandId(), kind, action, lineNo, cashierName, approverName, at, reason);
    }
}
