package com.completebytepos.console;

import com.completebytepos.identity.Passwords;
import com.completebytepos.identity.SlowHashes;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.kernel.Setting;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.infinispan.Cache;

/** Promises that only who knows an operator's password gets into the console, and that guessing gets slower and slower. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenToAll("it is where operators become known")
public class OperatorSignOn {
    @Inject OperatorAttempts attempts;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/credentials") Cache<String, Object> cache;

    public OperatorSignedIn signIn(String username, String password) {
        if (Passwords.isDemo(password) && !Setting.on("CBPOS_DEMO")) throw ConsoleRejection.DEMO_PASSWORD.with();
        var standing = attempts.standing(username);
        if (!standing.pause().isZero()) throw tooMany(standing.pause());
        boolean right = SlowHashes.SIGN_IN.check(password, standing.hash()).orElseThrow(() -> ConsoleRejection.TOO_MANY_ATTEMPTS.with(SlowHashes.PAUSE));
        var outcome = attempts.count(username, standing.hash(), right);
        if (outcome.who() != null) return outcome.who();
        throw outcome.pause().isZero() ? ConsoleRejection.WRONG_LOGIN.with() : tooMany(outcome.pause());
    }

    private static Rejection tooMany(Duration pause) {
        return ConsoleRejection.TOO_MANY_ATTEMPTS.with(pause.toSeconds() + 1);
    }

    /** Asked at every request of an operator; answered from the cache for five seconds. No shop can have the code "console". */
    public Optional<OperatorSignedIn> stillIn(UUID operatorId, int epoch) {
        var key = "console:operator:" + operatorId + ":" + epoch;
        if (cache.get(key) instanceof OperatorSignedIn known) return Optional.of(known);
        var current = attempts.stillIn(operatorId, epoch);
        current.ifPresent(who -> cache.put(key, who));
        return current;
    }
}
