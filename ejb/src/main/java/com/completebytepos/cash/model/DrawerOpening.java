package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a drawer was opened without a sale. Born once, never changed. */
@Entity
public class DrawerOpening {
    @Id private UUID id;
    private UUID shiftId;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    private String reason;
    @Column(name = "at") private Instant at;

    protected DrawerOpening() {
    }

    public DrawerOpening(CashDeed deed, String reason) {
        this.id = deed.id();
        this.shiftId = deed.shiftId();
        this.tillId = deed.tillId();
        this.branchId = deed.branchId();
        this.cashierId = deed.cashierId();
        this.at = deed.at();
        this.reason = reason;
    }
}
