package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The maker's word on the pack. Born when a product first names it; spelled better, merged with another spelling, or taken away when no product names it any more. */
@Entity
public class Brand {
    @Id private UUID id;
    private String name;
    @Version private int version;

    protected Brand() {
    }

    public Brand(String name) {
        this.id = Ids.next();
        this.name = name;
    }

    public void rename(String better) {
        this.name = better;
    }

    public int version() {
        return version;
    }

    /** Null where there is none, or none any more: it may go while goods that name it are being stored. */
    public static String nameOf(EntityManager em, UUID id) {
        var known = id == null ? null : em.find(Brand.class, id);
        return known == null ? null : known.name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
