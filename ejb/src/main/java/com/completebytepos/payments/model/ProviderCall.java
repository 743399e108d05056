package com.completebytepos.payments.model;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a provider, or somebody who knew the address, sent us: the exact bytes, kept before anything is made of them. Purged with age: it names people. */
@Entity
public class ProviderCall {
    public static final String PROMPT = "PROMPT";
    public static final String DIRECT = "DIRECT";
    public static final String ERRAND = "ERRAND";

    @Id private UUID id;
    private String kind;
    private UUID paymentId;
    private UUID accountId;
    private UUID errandId;
    private Instant receivedAt;
    private String source;
    private byte[] body;
    private byte[] sha256;
    private boolean wordsKept = true;
    private Instant doneAt;
    private String outcome;
    @Version private int version;

    protected ProviderCall() {
    }

    public ProviderCall(String kind, UUID paymentId, UUID accountId, String source, byte[] body, Instant receivedAt) {
        this.id = Ids.next();
        this.kind = kind;
        this.paymentId = paymentId;
        this.accountId = accountId;
        this.source = source;
        this.body = body;
        this.sha256 = Hashes.sha256(body);
        this.receivedAt = receivedAt;
    }

    /** The result of something we asked for. */
    public static ProviderCall aboutErrand(UUID errandId, String source, byte[] body, Instant receivedAt) {
        var call = new ProviderCall(ERRAND, null, null, source, body, receivedAt);
        call.errandId = errandId;
        return call;
    }

    public void done(String outcome, Instant now) {
        this.outcome = outcome;
        this.doneAt = now;
    }

    public UUID id() { return id; }
    public String kind() { return kind; }
    public UUID paymentId() { return paymentId; }
    public UUID accountId() { return accountId; }
    public UUID errandId() { return errandId; }
    public byte[] body() { return body; }
    public Instant receivedAt() { return receivedAt; }
    public boolean isDone() { return doneAt != null; }
    public String outcome() { return outcome; }
}
