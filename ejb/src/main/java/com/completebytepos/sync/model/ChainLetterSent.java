package com.completebytepos.sync.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The last letter about a till's chain: when it went, and up to which report it told. Born with the first letter, moved on by each; never ends. */
@Entity
public class ChainLetterSent {
    @Id private UUID workstationId;
    private Instant toldUntil;
    private Instant sentAt;

    protected ChainLetterSent() {
    }

    public ChainLetterSent(UUID workstationId, Instant toldUntil, Instant sentAt) {
        this.workstationId = workstationId;
        sent(toldUntil, sentAt);
    }

    public final void sent(Instant until, Instant at) {
        toldUntil = until;
        sentAt = at;
    }

    public Instant toldUntil() {
        return toldUntil;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
