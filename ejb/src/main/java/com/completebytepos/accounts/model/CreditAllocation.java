package com.completebytepos.accounts.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** Which money paid which debt; below zero for a debt that is there again. Born once, never changed. */
@Entity
public class CreditAllocation {
    @Embeddable
    public record Key(UUID entryId, UUID itemId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Money amount;

    protected CreditAllocation() {
    }

    public CreditAllocation(UUID entryId, UUID itemId, Money amount) {
        this.key = new Key(entryId, itemId);
        this.amount = amount;
    }

    public Money amount() { return amount; }
}
