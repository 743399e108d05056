package com.completebytepos.catalogue.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A code a scanner reads; leads to one SKU of the shop. */
@Entity
public class Barcode {
    @Id private String code;
    private UUID skuId;

    protected Barcode() {
    }

    public Barcode(String code, UUID skuId) {
        this.code = code;
        this.skuId = skuId;
    }

    public String code() {
        return code;
    }

    public UUID skuId() {
        return skuId;
    }
}
