package com.completebytepos.payments.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One conversation with the provider about a payment, as it ended. Never changed. */
@Entity
public class PaymentAttempt {
    @Id private UUID id;
    private UUID paymentId;
    private String kind;
    private Instant at;
    private String outcome;
    private String code;
    private String told;
    private int millis;

    protected PaymentAttempt() {
    }

    /** @param told the provider's words, at most 300 characters, without anything secret */
    public record Ended(String kind, String outcome, String code, String told, int millis) {
    }

    public PaymentAttempt(UUID paymentId, Ended ended, Instant at) {
        this.id = Ids.next();
        this.paymentId = paymentId;
        this.kind = ended.kind();
        this.outcome = ended.outcome();
        this.code = ended.code() == null || ended.code().length() <= 20 ? ended.code() : ended.code().substring(0, 20);
        this.told = ended.told() == null || ended.told().length() <= 300 ? ended.told() : ended.told().substring(0, 300);
        this.millis = ended.millis();
        this.at = at;
    }

    public Ended ended() { return new Ended(kind, outcome, code, told, millis); }
    public Instant at() { return at; }
}
