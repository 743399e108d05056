package com.completebytepos.sandbox.daraja.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** An API user of an organisation; its password is good for 90 days, and too many wrong ones lock it. */
public final class Initiator {
    private static final Duration PASSWORD_LIFE = Duration.ofDays(90);

    public final String name;
    private final String password;
    private final Instant passwordSince;
    private final Set<Product> roles;
    private int wrong;

    public Initiator(String name, String password, Instant passwordSince, Set<Product> roles) {
        this.name = name;
        this.password = password;
        this.passwordSince = passwordSince;
        this.roles = roles;
    }

    /** Result code of a request with this password at this time: 0 when it may go on. */
    public String check(String givenName, String givenPassword, Product role, Rules rules) {
        if (isLocked(rules)) return "8006";
        if (!name.equals(givenName)) return "2001";
        if (!password.equals(givenPassword)) {
            wrong++;
            return isLocked(rules) ? "8006" : "2001";
        }
        wrong = 0;
        if (rules.now().isAfter(passwordSince.plus(PASSWORD_LIFE))) return rules.expiredCode();
        return roles.contains(role) ? "0" : "21";
    }

    public boolean isLocked(Rules rules) {
        return wrong >= rules.tries();
    }

    /** The moment, the wrong passwords allowed and the code of an expired password. */
    public record Rules(Instant now, int tries, String expiredCode) {}
}
