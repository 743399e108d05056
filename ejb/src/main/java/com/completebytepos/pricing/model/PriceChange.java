package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceHistory;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A price a SKU was given, by whom and when. Born with the price, never changed: what a customer was asked for must be found again. */
@Entity
public class PriceChange {
    @Id private UUID id;
    private UUID skuId;
    private Money amount;
    private Instant changedAt;
    private String changedBy;

    protected PriceChange() {
    }

    public PriceChange(UUID skuId, Money amount, Instant changedAt, String changedBy) {
        this.id = Ids.next();
        this.skuId = skuId;
        this.amount = amount;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    public PriceHistory.Row row() {
        return new PriceHistory.Row(id, amount, changedAt, changedBy);
    }
}
