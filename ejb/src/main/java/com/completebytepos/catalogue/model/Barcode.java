package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.Barcodes;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.UUID;

/** A code a scanner reads; leads to one SKU of the shop, by its own unit or by a pack of it. */
@Entity
public class Barcode {
    @Id private String code;
    private UUID skuId;
    private String unit;
    /** The one form of its number, by which no other barcode may be known; null where two had it before that was a rule. */
    private String form;

    protected Barcode() {
    }

    /** @param unit the pack it stands for; null for the SKU's own unit */
    public Barcode(String code, UUID skuId, String unit) {
        this.code = code;
        this.skuId = skuId;
        this.unit = unit;
        this.form = Barcodes.form(code);
    }

    /** As it is written, else as another way of writing the same number. */
    public static Optional<Barcode> find(EntityManager em, String code) {
        var written = em.find(Barcode.class, code);
        return written != null ? Optional.of(written)
                : em.createQuery("select b from Barcode b where b.form = :form", Barcode.class).setParameter("form", Barcodes.form(code)).getResultStream().findFirst();
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
