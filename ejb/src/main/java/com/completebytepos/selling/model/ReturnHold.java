package com.completebytepos.selling.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Pieces of a line of a sale that one return is about to take back. Born when a till asks before money moves, dies when its return comes, when the till
 * asks for others of that sale, or when its time is over; never changed.
 */
@Entity
public class ReturnHold {
    @EmbeddedId private Key key;
    private UUID saleId;
    private UUID workstationId;
    private Quantity quantity;
    private Instant until;

    /** {@code id} of the return that is to come. */
    @Embeddable
    public record Key(UUID id, int lineNo) implements Serializable {
    }

    protected ReturnHold() {
    }

    public ReturnHold(Key key, UUID saleId, UUID workstationId, Quantity quantity, Instant until) {
        this.key = key;
        this.saleId = saleId;
        this.workstationId = workstationId;
        this.quantity = quantity;
        this.until = until;
    }
}
