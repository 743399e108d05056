package com.completebytepos.tenancy.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Something of which there is one in the world, held by one shop. Born when a shop asks first, dies when it lets go. */
@Entity
@Table(name = "shop_claim")
public class Claim {
    @EmbeddedId private Key key;
    private String shopCode;
    private String holder;
    private Instant claimedAt;

    @Embeddable
    public record Key(String kind, String claimed) implements Serializable {
    }

    protected Claim() {
    }

    public Claim(Key key, String shopCode, String holder, Instant claimedAt) {
        this.key = key;
        this.shopCode = shopCode;
        this.holder = holder;
        this.claimedAt = claimedAt;
    }

    public boolean isOf(String shop, String who) {
        return shopCode.equals(shop) && holder.equals(who);
    }
}
