package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Goods that came or went, tied to the line of the document that says why. Born once, never changed; mistakes are moved back. */
@Entity
public class StockMovement {

    /** Of the document and its line; {@code partNo} counts a kit's parts from 1, else 0. */
    @Embeddable
    public record Key(UUID documentId, int lineNo, int partNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID branchId;
    private UUID skuId;
    private Quantity quantity;
    private String reason;
    @Column(name = "at") private Instant at;
    private UUID personId;

    protected StockMovement() {
    }

    public StockMovement(Key key, UUID branchId, UUID skuId, Quantity quantity, String reason, Instant at, UUID personId) {
        this.key = key;
        this.branchId = branchId;
        this.skuId = skuId;
        this.quantity = quantity;
        this.reason = reason;
        this.at = at;
        this.personId = personId;
    }
}
