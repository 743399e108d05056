package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A debt from one document. Born with it; paid off in parts under the account's lock until nothing is unpaid, and open again when it was given up and its goods come back; never removed. */
@Entity
public class OpenItem {
    @Id private UUID id = Ids.next();
    private UUID documentId;
    private UUID customerId;
    private String number;
    @Column(name = "at") private Instant at;
    private LocalDate dueOn;
    private Money amount;
    private Money unpaid;
    @Version private Integer version;

    protected OpenItem() {
    }

    public OpenItem(UUID documentId, UUID customerId, String number, Instant at, LocalDate dueOn, Money amount) {
        this.documentId = documentId;
        this.customerId = customerId;
        this.number = number;
        this.at = at;
        this.dueOn = dueOn;
        this.amount = amount;
        this.unpaid = amount;
    }

    /** @return what of the money it took */
    public Money pay(Money money) {
        var taken = money.compareTo(unpaid) < 0 ? money : unpaid;
        unpaid = unpaid.minus(taken);
        return taken;
    }

    /** So much of it is to be paid after all. */
    public void reopen(Money more) {
        unpaid = unpaid.plus(more);
    }

    public void belongsTo(UUID customer) {
        customerId = customer;
    }

    public UUID id() { return id; }
    public UUID documentId() { return documentId; }
    public UUID customerId() { return customerId; }
    public String number() { return number; }
    public Instant at() { return at; }
    public LocalDate dueOn() { return dueOn; }
    public Money amount() { return amount; }
    public Money unpaid() { return unpaid; }
}
