package com.completebytepos.collecting.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Goods of a layaway, reserved on their shelf while it is open. */
@Entity
public class LayawayLine {

    /** Of the layaway, counted from 1. */
    @Embeddable
    public record Key(UUID layawayId, int lineNo) implements Serializable {
    }

    /** What it is, how much of which unit, under which tax, and what all of it costs. */
    public record What(UUID skuId, String name, String unit, Quantity quantity, String taxLetter, Money total) {
    }

    @EmbeddedId private Key key;
    private UUID branchId;
    private UUID skuId;
    private String name;
    private String unit;
    private Quantity quantity;
    private Quantity pieces;
    @JdbcTypeCode(SqlTypes.CHAR) private String taxLetter;
    private Money total;
    private boolean waits = true;
    @Version private Integer version;

    protected LayawayLine() {
    }

    /** @param pieces as they lie on the shelf */
    public LayawayLine(Key key, UUID branchId, What what, Quantity pieces) {
        this.key = key;
        this.branchId = branchId;
        this.skuId = what.skuId();
        this.name = what.name();
        this.unit = what.unit();
        this.quantity = what.quantity();
        this.taxLetter = what.taxLetter();
        this.total = what.total();
        this.pieces = pieces;
    }

    public void free() {
        waits = false;
    }

    public int lineNo() { return key.lineNo(); }
    public UUID layawayId() { return key.layawayId(); }
    public Quantity pieces() { return pieces; }
    public What what() { return new What(skuId, name, unit, quantity, taxLetter, total); }
}
