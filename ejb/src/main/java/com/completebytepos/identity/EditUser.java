package com.completebytepos.identity;

import java.util.Set;
import java.util.UUID;

/** What may change about a person; the user name never does. */
public record EditUser(UUID id, String displayName, String email, Set<Role> roles) {
}
