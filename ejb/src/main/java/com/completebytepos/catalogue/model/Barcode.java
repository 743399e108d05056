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
    private String mark;

    protected Barcode() {
    }

    /** @param unit the pack it stands for; null for the SKU's own unit */
    public Barcode(String code, UUID skuId, String unit) {
        this.code = code;
        this.skuId = skuId;
        this.unit = unit;
        this.form = Barcodes.form(code);
        this.mark = Barcodes.mark(code);
    }

    /** As it is written, else as another way of writing the same; of several goods that have it since before that was refused the oldest, as tills do. */
    public static Optional<Barcode> find(EntityManager em, String code) {
        var same = em.createQuery("select b from Barcode b where b.mark = :mark order by b.skuId, b.code", Barcode.class).setParameter("mark", Barcodes.mark(code)).getResultList();
        return same.stream().filter(b -> b.code.equalsIgnoreCase(code)).findFirst().or(() -> same.stream().findFirst());
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
