package com.completebytepos.identity.model;

import com.completebytepos.kernel.GrowingPause;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** How often a new password was asked for under one name, whoever has it. Born with the first asking, swept away after a quiet day. */
@Entity
public class ResetAsk {
    @Id private byte[] askedHash;
    private int asks;
    private Instant lastAt;
    private Instant freeAt;
    @Version private Integer version;

    protected ResetAsk() {
    }

    public ResetAsk(byte[] askedHash) {
        this.askedHash = askedHash;
    }

    public boolean isLocked(Instant now) {
        return freeAt != null && now.isBefore(freeAt);
    }

    public void count(Instant now) {
        lastAt = now;
        var pause = GrowingPause.after(++asks);
        freeAt = pause.isZero() ? null : now.plus(pause);
    }

    public Instant freeAt() {
        return freeAt;
    }
}
