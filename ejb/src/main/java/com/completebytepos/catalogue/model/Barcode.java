package com.completebytepos.catalogue.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A code a scanner reads; leads to one SKU of the shop, by its own unit or by a pack of it. */
@Entity
public class Barcode {
    @Id private String code;
    private UUID skuId;
    private String unit;

    protected Barcode() {
    }

    /** @param unit the pack it stands for; null for the SKU's own unit */
    public Barcode(String code, UUID skuId, String unit) {
        this.code = code;
        this.skuId = skuId;
        this.unit = unit;
    }

    public String code() {
        return code;
    }

    public UUID skuId() {
        return skuId;
    }

    public String unit() {
        return unit;
    }
}
