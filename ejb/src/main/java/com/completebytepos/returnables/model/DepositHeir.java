package com.completebytepos.returnables.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Whose the entries of a customer are since two became one. Born with the merge, passed on with the next. */
@Entity
public class DepositHeir {
    @Id private UUID fromId;
    private UUID intoId;
    @Version private Integer version;

    protected DepositHeir() {
    }

    public DepositHeir(UUID fromId, UUID intoId) {
        this.fromId = fromId;
        this.intoId = intoId;
    }

    public void passTo(UUID other) {
        this.intoId = other;
    }
}
