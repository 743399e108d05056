package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
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

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
