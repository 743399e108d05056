package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer who has had what is given once per customer. The first sale makes it, the key keeps it the only one; free again when all that sale was given
 * has come back, and taken by the next.
 */
@Entity
public class PromotionBuyer {

    @Embeddable
    public record Key(UUID promotionId, UUID customerId) implements Serializable {
    }

    @EmbeddedId private Key key;
    /** What the feed calls it. */
    private UUID id = Ids.next();
    private UUID saleId;
    private Instant usedAt;
    private boolean free;
    /** How often it was given back: a till that used it up itself knows so that this came after. */
    private int freed;
    @Version private int version;

    protected PromotionBuyer() {
    }

    public PromotionBuyer(UUID promotionId, UUID customerId, UUID saleId, Instant now) {
        this.key = new Key(promotionId, customerId);
        take(saleId, now);
    }

    /** The same purchase, of the entry the customer goes on under. */
    public PromotionBuyer as(UUID customer) {
        return new PromotionBuyer(key.promotionId(), customer, saleId, usedAt);
    }

    public void take(UUID sale, Instant now) {
        saleId = sale;
        usedAt = now;
        free = false;
    }

    /** Another entry of the same person had it. */
    public void takeOver(PromotionBuyer other) {
        if (free && !other.free) take(other.saleId, other.usedAt);
    }

    public void giveBack() {
        free = true;
        freed++;
    }

    public boolean isFree() {
        return free;
    }

    public int freed() {
        return freed;
    }

    public UUID id() {
        return id;
    }

    public UUID promotionId() {
        return key.promotionId();
    }

    public UUID customerId() {
        return key.customerId();
    }
}
