package com.completebytepos.catalogue.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/** How one branch differs in offering a SKU. Without a row it offers it as the shop does. */
@Entity
public class BranchShelf {

    /** Which SKU, where. */
    @Embeddable
    public record Key(UUID skuId, UUID branchId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private boolean offered;
    private Boolean favourite;
    @Version private Integer version;

    protected BranchShelf() {
    }

    public BranchShelf(Key key) {
        this.key = key;
    }

    public void arrange(boolean offered, Boolean favourite) {
        this.offered = offered;
        this.favourite = favourite;
    }

    public Key key() {
        return key;
    }

    public boolean isOffered() {
        return offered;
    }

    /** Null: as in the whole shop. */
    public Boolean favourite() {
        return favourite;
    }
}
