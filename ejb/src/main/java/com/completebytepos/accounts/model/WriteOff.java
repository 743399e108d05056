package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A debt somebody wants to give up. Asked for by one person, approved or refused by another; only then the ledger moves. No credit note: the goods stay sold. */
@Entity
public class WriteOff {
    public static final String ASKED = "ASKED";
    public static final String APPROVED = "APPROVED";
    public static final String REFUSED = "REFUSED";

    @Id private UUID id = Ids.next();
    private UUID customerId;
    private Money amount;
    private String reason;
    private String state = ASKED;
    private UUID askedBy;
    private String askedName;
    private Instant askedAt;
    private String doneName;
    private Instant doneAt;
    @Version private Integer version;

    protected WriteOff() {
    }

    public WriteOff(UUID customerId, Money amount, String reason, UUID askedBy, String askedName, Instant at) {
        this.customerId = customerId;
        this.amount = amount;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedName = askedName;
        this.askedAt = at;
    }

    public void decide(boolean approved, String byName, Instant at) {
        state = approved ? APPROVED : REFUSED;
        doneName = byName;
        doneAt = at;
    }

    public void belongsTo(UUID customer) {
        customerId = customer;
    }

    public UUID id() { return id; }
    public UUID customerId() { return customerId; }
    public Money amount() { return amount; }
    public String reason() { return reason; }
    public String state() { return state; }
    public UUID askedBy() { return askedBy; }
    public String askedName() { return askedName; }
    public Instant askedAt() { return askedAt; }
    public String doneName() { return doneName; }
    public Instant doneAt() { return doneAt; }
}
