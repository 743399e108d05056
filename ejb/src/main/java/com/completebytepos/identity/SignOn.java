package com.completebytepos.identity;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.infinispan.Cache;

/** Promises that only who knows the password of this shop's user gets in, and that guessing gets slower and slower. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenToAll("it is where people become known")
public class SignOn {
    @Inject SignInAttempts attempts;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/credentials") Cache<String, Object> cache;

    public SignedIn signIn(String username, String password) {
        var outcome = attempts.attempt(username, password);
        if (outcome.who() != null) return outcome.who();
        if (outcome.pause().isZero()) throw IdentityRejection.WRONG_LOGIN.with();
        throw IdentityRejection.TOO_MANY_ATTEMPTS.with(outcome.pause().toSeconds() + 1);
    }

    /** Asked at every request of a signed-in person; answered from the cache for five seconds. */
    public Optional<SignedIn> stillIn(UUID userId, int epoch) {
        var key = CurrentShop.require().value() + ":user:" + userId + ":" + epoch;
        if (cache.get(key) instanceof SignedIn known) return Optional.of(known);
        var current = attempts.stillIn(userId, epoch);
        current.ifPresent(who -> cache.put(key, who));
        return current;
    }
}
