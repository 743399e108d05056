package com.completebytepos.payments.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That the provider told of a payment, by itself, when it was asked for its list or for this payment, and which amount it told. Never changed: a later word of another kind is another row. */
@Entity
public class ProviderWord {
    public static final String CONFIRMED = "C2B";
    public static final String PULLED = "PULL";
    public static final String LOOKED_UP = "STATUS";

    @EmbeddedId private Key key;
    private Money amount;
    private Instant paidAt;
    private Instant toldAt;

    protected ProviderWord() {
    }

    @Embeddable
    public record Key(UUID accountId, String code, String source) implements Serializable {
    }

    public ProviderWord(Key key, Money amount, Instant paidAt, Instant toldAt) {
        this.key = key;
        this.amount = amount;
        this.paidAt = paidAt;
        this.toldAt = toldAt;
    }

    public Key key() { return key; }
    public Money amount() { return amount; }
    public Instant paidAt() { return paidAt; }
}
