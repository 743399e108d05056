package com.completebytepos.accounts.model;

import com.completebytepos.accounts.CreditKind;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One movement of what a customer owes; above zero owes more. Born once, never changed: the database refuses it too. */
@Entity
public class CreditEntry {
    @Id private UUID id = Ids.next();
    private UUID customerId;
    @Enumerated(EnumType.STRING) private CreditKind kind;
    private Money amount;
    @Column(name = "at") private Instant at;
    private UUID documentId;
    private String number;
    private UUID branchId;
    private String byName;
    private String note;

    protected CreditEntry() {
    }

    /** The account moves with it. */
    public CreditEntry(CustomerAccount account, CreditKind kind, Money amount, Cause cause) {
        this.customerId = account.customerId();
        this.kind = kind;
        this.amount = amount;
        this.at = cause.at();
        this.documentId = cause.documentId();
        this.number = cause.number();
        this.branchId = cause.branchId();
        this.byName = cause.byName();
        this.note = cause.note();
        account.owe(amount);
    }

    /** All but {@code at} and {@code byName} may be null. */
    public record Cause(UUID documentId, String number, UUID branchId, Instant at, String byName, String note) {
    }

    public UUID id() { return id; }
    public CreditKind kind() { return kind; }
    public Money amount() { return amount; }
    public Instant at() { return at; }
    public UUID documentId() { return documentId; }
    public String number() { return number; }
    public String byName() { return byName; }
    public String note() { return note; }
}
