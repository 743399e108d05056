package com.completebytepos.identity.model;

import com.completebytepos.kernel.FailedAttempts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Failed sign-ins under a name nobody has: it is made to wait as a real one, so that names cannot be told apart. Swept away after a quiet day. */
@Entity
public class StrangeName {
    @Id private byte[] nameHash;
    @Embedded private FailedAttempts attempts = new FailedAttempts();
    private Instant lastAt;
    @Version private Integer version;

    protected StrangeName() {
    }

    public void failed(Instant now) {
        lastAt = now;
        attempts.failed(now);
    }

    public FailedAttempts attempts() {
        return attempts;
    }
}
