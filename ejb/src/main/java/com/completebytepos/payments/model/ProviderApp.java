package com.completebytepos.payments.model;

import com.completebytepos.kernel.SealedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One pair of consumer key and secret, which several accounts may share: its token, which a newer one would make worthless, and when the provider
 * may be asked next. Changed by single statements only, so that all nodes share both.
 */
@Entity
public class ProviderApp {
    @Id private UUID id;
    private SealedText token;
    private Instant tokenUntil;
    private Instant renewingUntil;
    private Instant nextQueryAt;
    @Version private int version;

    protected ProviderApp() {
    }

    public ProviderApp(UUID id, Instant now) {
        this.id = id;
        this.nextQueryAt = now;
    }

    public UUID id() { return id; }
    public SealedText token() { return token; }
    public Instant tokenUntil() { return tokenUntil; }
}
