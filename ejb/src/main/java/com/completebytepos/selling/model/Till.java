package com.completebytepos.selling.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.selling.TillEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A drawer of money in a branch. Born with the branch or added by the owner; made inactive, never removed: shifts keep pointing at it. */
@Entity
public class Till {
    @Id private UUID id;
    private UUID branchId;
    private String name;
    private boolean active = true;
    private int lastShiftNumber;
    private UUID openingWorkstationId;
    private Instant openingUntil;
    @Version private Integer version;

    protected Till() {
    }

    public Till(UUID branchId, String name) {
        this.id = Ids.next();
        this.branchId = branchId;
        this.name = name;
    }

    public void describe(String name, boolean active) {
        this.name = name;
        this.active = active;
    }

    /** Counted here, under the till's lock, so that no number is given twice. */
    public int nextShiftNumber() {
        return ++lastShiftNumber;
    }

    /** One workstation is about to begin a shift here; whoever asks meanwhile is told so. */
    public void heldFor(UUID workstationId, Instant until) {
        openingWorkstationId = workstationId;
        openingUntil = until;
    }

    public boolean isHeldForAnother(UUID workstationId, Instant now) {
        return openingUntil != null && openingUntil.isAfter(now) && !workstationId.equals(openingWorkstationId);
    }

    public UUID id() {
        return id;
    }

    public TillEntry entry() {
        return new TillEntry(id, branchId, name, active);
    }
}
