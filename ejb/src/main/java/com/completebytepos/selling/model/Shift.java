package com.completebytepos.selling.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.OpenShift;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftState;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The stretch one drawer is answered for. Born on the till when a cashier opens it with a float; closed once. The till
 * holds at most one open shift, kept so by a unique column that is set only while the shift is open.
 */
@Entity
@Cacheable
public class Shift {
    @Id private UUID id;
    private UUID tillId;
    private UUID branchId;
    private UUID cashierId;
    private int number;
    @Enumerated(EnumType.STRING) private ShiftState state = ShiftState.OPEN;
    private LocalDate businessDay;
    private Instant openedAt;
    private Money openingFloat;
    private Instant closedAt;
    private UUID openTillId;
    @Version private Integer version;

    protected Shift() {
    }

    public Shift(OpenShift opened, int number) {
        this.id = opened.id();
        this.tillId = opened.tillId();
        this.openTillId = opened.tillId();
        this.branchId = opened.branchId();
        this.cashierId = opened.cashierId();
        this.number = number;
        this.businessDay = opened.businessDay();
        this.openedAt = opened.at();
        this.openingFloat = opened.openingFloat();
    }

    public void close(Instant at) {
        state = ShiftState.CLOSED;
        closedAt = at;
        openTillId = null;
    }

    public ShiftEntry entry() {
        return new ShiftEntry(id, tillId, branchId, cashierId, number, state, businessDay, openedAt, openingFloat, closedAt);
    }
}
