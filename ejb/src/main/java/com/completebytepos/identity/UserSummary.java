package com.completebytepos.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** A person of the shop as the people page shows them; of credentials only whether they stand. */
public record UserSummary(UUID id, String username, String displayName, String email, Set<Role> roles, boolean hasPassword, boolean hasPin,
                          boolean active) implements Serializable {
}
