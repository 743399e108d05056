package com.completebytepos.identity.model;

import com.completebytepos.identity.TimeClock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody came to work or left. Born at a till, or written by the office with a reason; never changed, only struck out with a reason, so that the
 * first word stays readable.
 */
@Entity
public class TimePunch {
    @Id private UUID id;
    private UUID userId;
    private UUID branchId;
    @Column(name = "came") private boolean in;
    @Column(name = "at") private Instant at;
    private String reason;
    private String writtenBy;
    private String struckBy;

    protected TimePunch() {
    }

    public TimePunch(TimeClock.Punch told, String reason, String writtenBy) {
        this.id = told.id();
        this.userId = told.userId();
        this.branchId = told.branchId();
        this.in = told.in();
        this.at = told.at();
        this.reason = reason;
        this.writtenBy = writtenBy;
    }

    public TimeClock.Punch told() {
        return new TimeClock.Punch(id, userId, branchId, in, at, reason, writtenBy);
    }
}
