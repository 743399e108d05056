package com.completebytepos.sync.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The last letter about a till's chain: when it went, and up to which report it told. Born with a letter, never changed; the next one takes its place. */
@Entity
public class ChainLetterSent {
    @Id private UUID workstationId;
    private Instant toldUntil;
    private Instant sentAt;

    protected ChainLetterSent() {
    }

    public ChainLetterSent(UUID workstationId, Instant toldUntil, Instant sentAt) {
        this.workstationId = workstationId;
        this.toldUntil = toldUntil;
        this.sentAt = sentAt;
    }

    public Instant toldUntil() {
        return toldUntil;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
