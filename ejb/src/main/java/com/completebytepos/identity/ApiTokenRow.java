package com.completebytepos.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A token as its owner sees it, without the secret; {@code scopes} by their words. */
public record ApiTokenRow(UUID id, String name, List<String> scopes, Instant createdAt, Instant lastUsedAt, Instant revokedAt) implements Serializable {
}
