package com.completebytepos.identity.model;

import com.completebytepos.identity.ApiScope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A credential the owner gives to another program. Born once, shown once, kept as SHA-256; works until revoked, never removed. */
@Entity
public class ApiToken {
    @Id private UUID id;
    private String name;
    private byte[] tokenHash;
    private String scopes;
    private UUID createdBy;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant revokedAt;
    @Version private Integer version;

    protected ApiToken() {
    }

    public ApiToken(UUID id, String name, byte[] tokenHash, Set<ApiScope> scopes, UUID createdBy, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.tokenHash = tokenHash;
        this.scopes = scopes.stream().sorted().map(ApiScope::word).collect(Collectors.joining(" "));
        this.createdBy = createdBy;
        this.createdAt = createdAt;
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

    public List<String> scopeWords() {
        return List.of(scopes.split(" "));
    }

    /** Words of a later release are nothing here. */
    public Set<ApiScope> scopes() {
        return scopeWords().stream().map(ApiScope::of).flatMap(Optional::stream).collect(Collectors.toSet());
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
