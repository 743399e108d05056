package com.completebytepos.pricing.model;

import com.completebytepos.pricing.engine.offers.Promotion;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The rules of a promotion as they stood from a change on. Never changed: a sale is judged by the version it says it used. */
@Entity
@Immutable
public class PromotionVersion {

    @Embeddable
    public record Key(UUID promotionId, int number) implements Serializable {
    }

    @EmbeddedId private Key key;
    @Column(length = 16_000_000) private String rules;
    private Instant madeAt;
    private String madeBy;

    protected PromotionVersion() {
    }

    public PromotionVersion(UUID promotionId, int number, String rules, String by, Instant now) {
        this.key = new Key(promotionId, number);
        this.rules = rules;
        this.madeAt = now;
        this.madeBy = by;
    }

    public Promotion rules() {
        return RuleText.read(key.promotionId().toString(), key.number(), rules);
    }
}
