package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A shelf of the catalogue. Renamed freely; goods keep pointing at it by id. */
@Entity
public class Category {
    @Id private UUID id;
    private String name;
    private String nameSw;
    private int sort;
    @Version private int version;

    protected Category() {
    }

    public Category(String name, String nameSw, int sort) {
        this.id = Ids.next();
        describe(name, nameSw, sort);
    }

    public void describe(String name, String nameSw, int sort) {
        this.name = name;
        this.nameSw = nameSw;
        this.sort = sort;
    }

    /** Null where there is none, or none any more: it may go while goods that name it are being stored. */
    public static String nameOf(EntityManager em, UUID id) {
        var known = id == null ? null : em.find(Category.class, id);
        return known == null ? null : known.name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }
}
