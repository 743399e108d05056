package com.completebytepos.identity;

import com.completebytepos.kernel.Rejection;
import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
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
        var standing = attempts.standing(username);
        if (!standing.pause().isZero()) throw tooMany(standing.pause());
        boolean right = SlowHashes.SIGN_IN.check(password, standing.hash()).orElseThrow(() -> IdentityRejection.TOO_MANY_ATTEMPTS.with(SlowHashes.PAUSE));
        var outcome = attempts.count(username, standing.hash(), right);
        if (outcome.who() != null) return outcome.who();
        throw outcome.pause().isZero() ? IdentityRejection.WRONG_LOGIN.with() : tooMany(outcome.pause());
    }

    private static Rejection tooMany(Duration pause) {
        return IdentityRejection.TOO_MANY_ATTEMPTS.with(pause.toSeconds() + 1);
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
