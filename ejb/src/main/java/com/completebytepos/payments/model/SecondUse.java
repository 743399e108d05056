package com.completebytepos.payments.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A sale that was told as paid with money another sale had taken. Never changed; the reconciliation shows it. */
@Entity
public class SecondUse {
    @EmbeddedId private Key key;
    private Money amount;
    private Instant triedAt;

    protected SecondUse() {
    }

    @Embeddable
    public record Key(UUID paymentId, UUID saleId) implements Serializable {
    }

    public SecondUse(Key key, Money amount, Instant triedAt) {
        this.key = key;
        this.amount = amount;
        this.triedAt = triedAt;
    }
}
