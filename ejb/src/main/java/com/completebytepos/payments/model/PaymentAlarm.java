package com.completebytepos.payments.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Something about a payment that a person must look at: money after a failure, a false code. Raised once, seen once, kept. */
@Entity
public class PaymentAlarm {
    public static final String LATE = "late";
    public static final String FALSE_CODE = "false-code";
    public static final String OLD_CODE = "old-code";
    public static final String NOT_FOUND = "not-found";
    public static final String CLAIM_FORGOTTEN = "claim-forgotten";
    public static final String AMOUNT_DIFFERS = "amount-differs";
    public static final String UNDECIDED = "undecided";
    public static final String OTHER_REQUEST = "other-request";
    public static final String USED_TWICE = "used-twice";
    public static final String REVERSED = "reversed";
    public static final String GIVEN_BACK_TWICE = "given-back-twice";

    @EmbeddedId private Key key;
    private Instant raisedAt;
    private Instant seenAt;
    private String seenBy;
    @Version private int version;

    protected PaymentAlarm() {
    }

    @Embeddable
    public record Key(UUID paymentId, String kind) implements Serializable {
    }

    public PaymentAlarm(Key key, Instant raisedAt) {
        this.key = key;
        this.raisedAt = raisedAt;
    }

    public void seen(String by, Instant now) {
        if (seenAt != null) return;
        seenAt = now;
        seenBy = by;
    }

    public Key key() { return key; }
    public Instant raisedAt() { return raisedAt; }
    public Instant seenAt() { return seenAt; }
}
