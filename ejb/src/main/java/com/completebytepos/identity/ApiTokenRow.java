package com.completebytepos.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A token as its owner sees it, without the secret. */
public record ApiTokenRow(UUID id, String name, Instant createdAt, Instant lastUsedAt, Instant revokedAt, boolean resolves) implements Serializable {
}
