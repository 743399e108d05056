package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A line that was in a cart and was not sold, with the cashier. Born once, never changed. */
@Entity
public class RemovedLine {
    @Embeddable
    public record Key(UUID commandId, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID shiftId;
    private UUID branchId;
    private UUID cashierId;
    private UUID skuId;
    private String name;
    private Quantity quantity;
    private Money amount;
    private boolean abandoned;
    private String reason;
    @Column(name = "at") private Instant at;

    protected RemovedLine() {
    }

    public RemovedLine(Key key, CashDeed deed, CashMovements.Removed line) {
        this.key = key;
        this.shiftId = deed.shiftId();
        this.branchId = deed.branchId();
        this.cashierId = deed.cashierId();
        this.skuId = line.skuId();
        this.name = line.name();
        this.quantity = line.quantity();
        this.amount = line.amount();
        this.abandoned = line.abandoned();
        this.reason = line.reason();
        this.at = line.at();
    }
}
