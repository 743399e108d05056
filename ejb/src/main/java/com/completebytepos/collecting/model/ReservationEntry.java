package com.completebytepos.collecting.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/** What a branch sold of goods that lie elsewhere, and what came back of it unseen: quantity and value have the sign of a movement. Born once, never changed. */
@Entity
public class ReservationEntry {

    /** Of the document and its line. */
    @Embeddable
    public record Key(UUID documentId, int lineNo, int partNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID saleId;
    private int saleLine;
    private UUID branchId;
    private UUID skuId;
    private Quantity quantity;
    private BigDecimal value;
    @Column(name = "at") private Instant at;

    protected ReservationEntry() {
    }

    private ReservationEntry(Key key, Reservation of, Quantity quantity, Instant at) {
        this.key = key;
        this.saleId = of.key().saleId();
        this.saleLine = of.key().lineNo();
        this.branchId = of.soldBranchId();
        this.skuId = of.skuId();
        this.quantity = quantity;
        this.value = of.unitCost() == null ? BigDecimal.ZERO : of.unitCost().multiply(quantity.toBigDecimal()).setScale(4, RoundingMode.HALF_UP);
        this.at = at;
    }

    public static ReservationEntry sold(Reservation of) {
        return new ReservationEntry(new Key(of.key().saleId(), of.key().lineNo(), of.key().partNo()), of, of.quantity().negated(), of.reservedAt());
    }

    /** @param line of the return */
    public static ReservationEntry givenBack(Reservation of, UUID returnId, int line, Quantity released, Instant at) {
        return new ReservationEntry(new Key(returnId, line, of.key().partNo()), of, released, at);
    }
}
