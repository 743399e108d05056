package com.completebytepos.payments.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How much a till waits for. Written when it looks for money that came in, over when it has not looked for some seconds. One row per workstation, never removed. */
@Entity
public class ClaimWait {
    /** A till looks every second and a half. */
    public static final Duration LASTS = Duration.ofSeconds(12);
    private static final Duration OFTEN_ENOUGH = Duration.ofSeconds(4);

    @Id private UUID workstationId;
    private UUID branchId;
    private Money amount;
    private Instant seenAt;
    @Version private int version;

    protected ClaimWait() {
    }

    public ClaimWait(UUID workstationId, UUID branchId, Money amount, Instant now) {
        this.workstationId = workstationId;
        this.branchId = branchId;
        this.amount = amount;
        this.seenAt = now;
    }

    public void looks(Money amount, Instant now) {
        if (this.amount.equals(amount) && seenAt.plus(OFTEN_ENOUGH).isAfter(now)) return;
        this.amount = amount;
        this.seenAt = now;
    }

    /** It took what it waited for. */
    public void over() {
        seenAt = Instant.EPOCH;
    }

    public boolean isFor(Money amount, Instant now) {
        return this.amount.equals(amount) && seenAt.plus(LASTS).isAfter(now);
    }
}
