package com.completebytepos.payments.model;

import com.completebytepos.payments.PaymentBook.Decision;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a person says became of a prompt nobody tells the end of. Never changed; gone when a second person confirmed it, or somebody took it back. */
@Entity
public class PaymentDecision {
    @Id private UUID paymentId;
    private String code;
    private String reason;
    private UUID askedById;
    private String askedBy;
    private Instant askedAt;

    protected PaymentDecision() {
    }

    public PaymentDecision(UUID paymentId, UUID askedById, Decision told) {
        this.paymentId = paymentId;
        this.code = told.code();
        this.reason = told.reason();
        this.askedById = askedById;
        this.askedBy = told.askedBy();
        this.askedAt = told.askedAt();
    }

    public boolean isBy(UUID person) {
        return askedById.equals(person);
    }

    public Decision told() {
        return new Decision(code, reason, askedBy, askedAt);
    }
}
