package com.completebytepos.console.model;

import com.completebytepos.kernel.FailedAttempts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Failed sign-ins to the console under a name nobody has; it waits as a real one. Swept away after a quiet day. */
@Entity
public class StrangeOperator {
    @Id private byte[] nameHash;
    @Embedded private FailedAttempts attempts = new FailedAttempts();
    private Instant lastAt;
    @Version private Integer version;

    protected StrangeOperator() {
    }

    public void failed(Instant now) {
        lastAt = now;
        attempts.failed(now);
    }

    public FailedAttempts attempts() {
        return attempts;
    }
}
