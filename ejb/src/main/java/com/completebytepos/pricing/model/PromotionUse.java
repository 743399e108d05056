package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one version of a promotion took off one line of a sale; of a return below zero, what of it came back. Written with the document, never changed. */
@Entity
@Immutable
public class PromotionUse {

    @Embeddable
    public record Key(UUID saleId, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    /** The sale a return belongs to; null of a sale. */
    private UUID originalId;
    private UUID promotionId;
    private int number;
    private int lineNo;
    private Money amount;
    private String coupon;

    protected PromotionUse() {
    }

    public PromotionUse(Key key, UUID promotionId, int number, int lineNo, Money amount, String coupon) {
        this(key, promotionId, number, lineNo, amount);
        this.coupon = coupon;
    }

    private PromotionUse(PromotionUse given, Key key, int lineNo, Money amount) {
        this(key, given.promotionId, given.number, lineNo, amount);
        this.originalId = given.key.saleId();
        this.coupon = given.coupon;
    }

    private PromotionUse(Key key, UUID promotionId, int number, int lineNo, Money amount) {
        this.key = key;
        this.promotionId = promotionId;
        this.number = number;
        this.lineNo = lineNo;
        this.amount = amount;
    }

    /** @param amount below zero */
    public PromotionUse broughtBack(Key other, int line, Money amount) {
        return new PromotionUse(this, other, line, amount);
    }

    public UUID promotionId() {
        return promotionId;
    }

    public int lineNo() {
        return lineNo;
    }

    public Money amount() {
        return amount;
    }

    public String coupon() {
        return coupon;
    }
}
