package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.Coupons;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A code that opens a promotion. Born with its promotion's making of coupons; counts its uses up to the most there may be, 0 meaning any
 * number; ends by use, by its day or by a person. Sales of tills that were away may use it once too often: they are stored with a finding.
 */
@Entity
public class Coupon {
    @Id private UUID id;
    private UUID promotionId;
    private String code;
    private int mostUses;
    private int uses;
    private int freed;
    private UUID customerId;
    private Instant expiresAt;
    private boolean stopped;
    private Instant madeAt;
    @Version private int version;

    protected Coupon() {
    }

    public Coupon(UUID promotionId, String code, Coupons.Terms terms, Instant now) {
        this.id = Ids.next();
        this.promotionId = promotionId;
        this.code = code;
        this.mostUses = terms.mostUses();
        this.customerId = terms.customerId();
        this.expiresAt = terms.expiresAt();
        this.madeAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID promotionId() {
        return promotionId;
    }

    /** Two entries of one person became one. */
    public void passTo(UUID customer) {
        customerId = customer;
    }

    public void stop() {
        stopped = true;
    }

    /** @return whether it was still there to be used */
    public boolean use() {
        uses++;
        return mostUses == 0 || uses <= mostUses;
    }

    /** What it opened has come back. */
    public void free() {
        uses = Math.max(0, uses - 1);
        freed++;
    }

    public boolean isUsedUp() {
        return mostUses > 0 && uses >= mostUses;
    }

    public boolean isFor(UUID customer) {
        return customerId == null || customerId.equals(customer);
    }

    public boolean isOver(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }

    public boolean isStopped() {
        return stopped;
    }

    public Coupons.Row row() {
        return new Coupons.Row(id, promotionId, code, mostUses, uses, freed, customerId, expiresAt, stopped);
    }
}
