package com.completebytepos.identity;

import java.util.Set;

/** A person to be added; password and PIN may be missing (no back office, no till). */
public record NewUser(String username, String displayName, String email, Set<Role> roles, String password, String pin) {

    /** @throws com.completebytepos.kernel.Rejection at the field that is not as it must be */
    public void check() {
        UserRules.check(this);
    }
}
