package com.completebytepos.returnables.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;

/** Goods that come in a returnable: one of the unit carries so many. Said again, the last word counts; what nobody says any more is gone. */
@Entity
@Table(name = "returnable_goods")
public class CarryingGoods {

    /** {@code unit} as lines of sales say it: a pack's, or the goods' own. */
    @Embeddable
    public record Key(UUID returnableId, UUID skuId, String unit) implements Serializable {
    }

    @EmbeddedId private Key key;
    private int pieces;
    @Version private Integer version;

    protected CarryingGoods() {
    }

    public CarryingGoods(Key key, int pieces) {
        this.key = key;
        this.pieces = pieces;
    }

    public void carry(int more) {
        this.pieces = more;
    }

    public Key key() { return key; }
    public int pieces() { return pieces; }
}
