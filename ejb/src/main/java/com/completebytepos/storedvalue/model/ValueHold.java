package com.completebytepos.storedvalue.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A part of a balance promised to a sale that is being rung. Goes with the sale, by its till, or by itself when it is forgotten. */
@Entity
public class ValueHold {
    @Embeddable
    public record Key(UUID accountId, UUID saleId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Money amount;
    private Instant heldUntil;

    protected ValueHold() {
    }

    public ValueHold(Key key, Money amount, Instant heldUntil) {
        this.key = key;
        this.amount = amount;
        this.heldUntil = heldUntil;
    }
}
