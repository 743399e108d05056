package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceHistory;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A price a SKU, a pack of it or a branch was given, by whom and when; no amount where a special price was taken back. Born with the price, never changed: what a customer was asked for must be found again. */
@Entity
public class PriceChange {
    @Id private UUID id;
    private UUID skuId;
    private Money amount;
    private Instant changedAt;
    private String changedBy;
    private String unit;
    private UUID branchId;
    private UUID batchId;

    protected PriceChange() {
    }

    public PriceChange(UUID skuId, Money amount, Instant changedAt, String changedBy, PriceHistory.Scope scope) {
        this.id = Ids.next();
        this.skuId = skuId;
        this.amount = amount;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.unit = scope.unit();
        this.branchId = scope.branchId();
        this.batchId = scope.batch();
    }

    public UUID id() {
        return id;
    }

    public UUID skuId() {
        return skuId;
    }

    public Money amount() {
        return amount;
    }

    public UUID branchId() {
        return branchId;
    }

    public PriceHistory.Row row() {
        return new PriceHistory.Row(id, amount, changedAt, changedBy, unit, branchId);
    }
}
