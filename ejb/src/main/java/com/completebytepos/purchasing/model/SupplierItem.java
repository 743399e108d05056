package com.completebytepos.purchasing.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a supplier calls and charges for goods, without VAT. Born with an offer or the first receipt, changed by the next. */
@Entity
public class SupplierItem {

    @Embeddable
    public record Key(UUID supplierId, UUID skuId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String ownCode;
    private BigDecimal price;
    private Instant toldAt;
    @Version private Integer version;

    protected SupplierItem() {
    }

    public SupplierItem(Key key, String ownCode, BigDecimal price, Instant now) {
        this.key = key;
        offer(ownCode, price, now);
    }

    public void offer(String ownCode, BigDecimal price, Instant now) {
        this.ownCode = ownCode;
        this.price = price;
        this.toldAt = now;
    }

    public String ownCode() {
        return ownCode;
    }

    public BigDecimal price() {
        return price;
    }
}
