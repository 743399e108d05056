package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/** What a branch wants to have of a thing at least. Set and taken away by hand; where there is none, what it sells alone decides. */
@Entity
public class ReorderLevel {

    @Embeddable
    public record Key(UUID branchId, UUID skuId) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Quantity least;
    @Version private Integer version;

    protected ReorderLevel() {
    }

    public ReorderLevel(Key key, Quantity least) {
        this.key = key;
        set(least);
    }

    public void set(Quantity least) {
        this.least = least;
    }

    public Key key() {
        return key;
    }

    public Quantity least() {
        return least;
    }
}
