package com.completebytepos.identity.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A credential the owner gives to another program. Born once, shown once, kept as SHA-256; works until revoked, never removed. */
@Entity
public class ApiToken {
    @Id private UUID id;
    private String name;
    private byte[] tokenHash;
    private UUID createdBy;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant revokedAt;
    private boolean resolves;
    @Version private Integer version;

    protected ApiToken() {
    }

    public ApiToken(UUID id, String name, byte[] tokenHash, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** It may also decide about findings. */
    public ApiToken resolving() {
        resolves = true;
        return this;
    }

    public boolean resolves() {
        return resolves;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public byte[] tokenHash() {
        return tokenHash.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
