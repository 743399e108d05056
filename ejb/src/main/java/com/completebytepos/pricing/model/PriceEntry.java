package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What one unit of a SKU costs the customer, VAT inclusive. Changed in place; {@link PriceChange} keeps what it was. */
@Entity
@Cacheable
public class PriceEntry {
    @Id private UUID skuId;
    private Money amount;
    private Instant changedAt;
    @Version private Integer version;

    protected PriceEntry() {
    }

    public PriceEntry(UUID skuId, Money amount, Instant at) {
        this.skuId = skuId;
        change(amount, at);
    }

    public void change(Money amount, Instant at) {
        this.amount = amount;
        this.changedAt = at;
    }

    public UUID skuId() {
        return skuId;
    }

    public Money amount() {
        return amount;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
