package com.completebytepos.sync.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * Where the chain of a workstation stands here. Born with its first call; locked while a command of it is stored, so that one workstation's commands are stored one after the other.
 * Only changed columns are written: a ping takes no lock and must not put an older counter back.
 */
@Entity
@DynamicUpdate
public class ChainHead {
    @Id private UUID workstationId;
    private long counter;
    private byte[] hash;
    private Instant lastSeenAt;
    private Long claimedCounter;
    private Integer unsent;
    private String appVersion;
    private Long clockOffset;
    private Instant oldestUnsentAt;
    private Boolean persistent;

    protected ChainHead() {
    }

    /** What the till said of itself in a ping. */
    public void seen(Instant at, long claimedCounter, int unsent) {
        this.lastSeenAt = at;
        this.claimedCounter = claimedCounter;
        this.unsent = unsent;
    }

    /** What newer pages tell besides; null where an older one does not. */
    public void isInCondition(String appVersion, Long clockOffset, Instant oldestUnsentAt, Boolean persistent) {
        this.appVersion = appVersion;
        this.clockOffset = clockOffset;
        this.oldestUnsentAt = oldestUnsentAt;
        this.persistent = persistent;
    }

    public boolean tells(long claimed, int unsentNow, Instant notBefore) {
        return lastSeenAt != null && lastSeenAt.isAfter(notBefore) && claimedCounter != null && claimedCounter == claimed && unsent != null && unsent == unsentNow;
    }

    public long counter() {
        return counter;
    }

    public byte[] hash() {
        return hash;
    }
}
