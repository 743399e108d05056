package com.completebytepos.returnables.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What goods carried until a moment; zero pieces: nothing. Born when it is changed, never changed itself. */
@Entity
@Table(name = "returnable_goods_was")
public class CarriedBefore {

    /** As {@link CarryingGoods.Key}, until when. */
    @Embeddable
    public record Key(UUID returnableId, UUID skuId, String unit, Instant until) implements Serializable {
    }

    @EmbeddedId private Key key;
    private int pieces;

    protected CarriedBefore() {
    }

    public CarriedBefore(Key key, int pieces) {
        this.key = key;
        this.pieces = pieces;
    }

    public CarryingGoods.Key of() { return new CarryingGoods.Key(key.returnableId(), key.skuId(), key.unit()); }
    public Key key() { return key; }
    public int pieces() { return pieces; }
}
