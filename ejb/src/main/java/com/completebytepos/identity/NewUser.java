package com.completebytepos.identity;

import java.util.Set;

/** A person to be added; password and PIN may be missing (no back office, no till). */
public record NewUser(String username, String displayName, String email, Set<Role> roles, String password, String pin) {
}
