package com.completebytepos.pricing.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A customer who has had what is given once per customer. The first sale makes it, the key keeps it the only one. */
@Entity
@Immutable
public class PromotionBuyer {

    @Embeddable
    public record Key(UUID promotionId, UUID customerId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID saleId;
    private Instant usedAt;

    protected PromotionBuyer() {
    }

    public PromotionBuyer(UUID promotionId, UUID customerId, UUID saleId, Instant now) {
        this.key = new Key(promotionId, customerId);
        this.saleId = saleId;
        this.usedAt = now;
    }

    /** The same purchase, of the entry the customer goes on under. */
    public PromotionBuyer as(UUID customer) {
        return new PromotionBuyer(key.promotionId(), customer, saleId, usedAt);
    }

    public UUID promotionId() {
        return key.promotionId();
    }

    public UUID customerId() {
        return key.customerId();
    }
}
