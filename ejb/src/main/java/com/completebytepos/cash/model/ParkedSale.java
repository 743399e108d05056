package com.completebytepos.cash.model;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.cash.ParkedSales;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A cart set aside. Born when a cashier parks it, belongs to the branch; taken once, by one statement of the database, and kept
 * afterwards so that whoever comes second can be told who has it.
 */
@Entity
public class ParkedSale {
    @Id private UUID id;
    private UUID branchId;
    private UUID workstationId;
    private UUID cashierId;
    private UUID customerId;
    private String label;
    private int lineCount;
    private Money total;
    private String cart;
    private Instant parkedAt;
    private Instant recalledAt;
    private UUID recalledBy;
    private UUID recalledAtWorkstation;
    private UUID claim;

    protected ParkedSale() {
    }

    public ParkedSale(WorkstationEntry from, ParkedSales.Park parked, Instant now) {
        this.id = parked.id();
        this.branchId = from.branchId();
        this.workstationId = from.id();
        this.cashierId = parked.cashierId();
        this.customerId = parked.customerId();
        this.label = parked.label();
        this.lineCount = parked.lines();
        this.total = parked.total();
        this.cart = parked.cart();
        this.parkedAt = now;
    }

    public boolean isTakenBy(UUID asked) {
        return asked.equals(claim);
    }

    public ParkedSales.Waiting waiting(String cashier) {
        return new ParkedSales.Waiting(id, label, customerId, cashier, lineCount, total, parkedAt, workstationId);
    }

    public UUID id() {
        return id;
    }

    public Instant parkedAt() {
        return parkedAt;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID cashierId() {
        return cashierId;
    }

    public UUID recalledBy() {
        return recalledBy;
    }

    public Instant recalledAt() {
        return recalledAt;
    }

    public String cart() {
        return cart;
    }
}
