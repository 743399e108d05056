package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierPayouts;
import com.completebytepos.purchasing.SupplierPayouts.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Money to be paid to a supplier from the shop's pay bill. Born ASKED by one person; SENT when another approved it; DONE by the provider's word or a
 * person's, and then a payment of the supplier's account. FAILED may be approved again or CANCELLED. Never removed.
 */
@Entity
public class SupplierPayout {
    @Id private UUID id;
    private UUID supplierId;
    private UUID accountId;
    private String number;
    private boolean till;
    private String reference;
    private Money amount;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private State state = State.ASKED;
    private UUID askerId;
    private String askedBy;
    private Instant askedAt;
    private String approvedBy;
    private Instant sentAt;
    private String receipt;
    private String problem;
    private String told;
    private Instant endedAt;
    @Version private int version;

    protected SupplierPayout() {
    }

    public SupplierPayout(SupplierPayouts.Ask ask, UUID askerId, String askedBy, Instant now) {
        this.id = Ids.next();
        this.supplierId = ask.supplierId();
        this.accountId = ask.accountId();
        this.number = ask.number();
        this.till = ask.till();
        this.reference = ask.reference();
        this.amount = ask.amount();
        this.askerId = askerId;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    public void sent(String by, Instant now) {
        approvedBy = by;
        sentAt = now;
        problem = null;
        told = null;
        state = State.SENT;
    }

    public void done(String receipt, Instant now) {
        this.receipt = receipt;
        endedAt = now;
        state = State.DONE;
    }

    public void failed(String problem, String told) {
        this.problem = problem;
        this.told = told;
        state = State.FAILED;
    }

    public void cancelled(Instant now) {
        endedAt = now;
        state = State.CANCELLED;
    }

    public SupplierPayouts.Row row(String supplier, boolean waits, boolean hangs) {
        return new SupplierPayouts.Row(id, supplier, number + (till ? "" : " · " + reference), amount, state, new SupplierPayouts.Row.By(askedBy, askedAt, approvedBy, sentAt), new SupplierPayouts.Row.Ending(receipt, problem, told), waits, hangs);
    }

    public UUID id() { return id; }
    public UUID supplierId() { return supplierId; }
    public UUID accountId() { return accountId; }
    public String number() { return number; }
    public boolean isTill() { return till; }
    public String reference() { return reference; }
    public Money amount() { return amount; }
    public State state() { return state; }
    public UUID askerId() { return askerId; }
    public String approvedBy() { return approvedBy; }
    public Instant sentAt() { return sentAt; }
    public String receipt() { return receipt; }
}
