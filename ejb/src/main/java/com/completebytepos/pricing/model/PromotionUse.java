package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one version of a promotion took off one line of a sale. Written with the sale, never changed. */
@Entity
@Immutable
public class PromotionUse {

    @Embeddable
    public record Key(UUID saleId, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID promotionId;
    private int number;
    private int lineNo;
    private Money amount;
    private String coupon;

    protected PromotionUse() {
    }

    public PromotionUse(Key key, UUID promotionId, int number, int lineNo, Money amount, String coupon) {
        this.key = key;
        this.promotionId = promotionId;
        this.number = number;
        this.lineNo = lineNo;
        this.amount = amount;
        this.coupon = coupon;
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
}
