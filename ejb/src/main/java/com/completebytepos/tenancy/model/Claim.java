package com.completebytepos.tenancy.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** Something of which there is one in the world, held by one shop. Born when a shop asks first, kept for good once the shop uses it, dies when it lets go. */
@Entity
@Table(name = "shop_claim")
public class Claim {
    @EmbeddedId private Key key;
    private String shopCode;
    private String holder;
    private Instant claimedAt;
    private boolean kept;
    @Version private Integer version;

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

    public void keep() {
        kept = true;
    }

    /** Asked for before then and never used: whoever asks next has it. */
    public boolean isLapsed(Instant then) {
        return !kept && claimedAt.isBefore(then);
    }

    public boolean isOf(String shop, String who) {
        return shopCode.equals(shop) && holder.equals(who);
    }
}
