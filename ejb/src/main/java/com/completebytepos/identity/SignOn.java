package com.completebytepos.identity;

import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Promises that only who knows the password of this shop's user gets in, and that guessing gets slower and slower. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenToAll("it is where people become known")
public class SignOn {
    @Inject SignInAttempts attempts;
    @Inject KnownSessions sessions;

    public SignedIn signIn(String username, String password) {
        if (Passwords.isDemo(password) && !Setting.on("CBPOS_DEMO")) throw IdentityRejection.DEMO_PASSWORD.with();
        var outcome = attempts.attempt(username, password);
        if (outcome.who() != null) return outcome.who();
        if (outcome.pause().isZero()) throw IdentityRejection.WRONG_LOGIN.with();
        throw IdentityRejection.TOO_MANY_ATTEMPTS.with(outcome.pause().toSeconds() + 1);
    }

    /** Asked at every request of a signed-in person; answered from the cache for five seconds. */
    public Optional<SignedIn> stillIn(UUID userId, int epoch) {
        var known = sessions.find(userId, epoch);
        if (known.isPresent()) return known;
        var current = attempts.stillIn(userId, epoch);
        current.ifPresent(who -> sessions.keep(userId, epoch, who));
        return current;
    }
}
