package com.completebytepos.identity;

import com.completebytepos.tenancy.CurrentShop;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;
import org.infinispan.Cache;

/** Who was found to be still signed in, for five seconds; forgotten at once on this node when a credential changes. */
@ApplicationScoped
public class KnownSessions {
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/credentials") Cache<String, Object> cache;
    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transaction;

    Optional<SignedIn> find(UUID userId, int epoch) {
        return cache.get(key(userId, epoch)) instanceof SignedIn known ? Optional.of(known) : Optional.empty();
    }

    void keep(UUID userId, int epoch, SignedIn who) {
        cache.put(key(userId, epoch), who);
    }

    void forgetAfterCommit(UUID userId, int epoch) {
        var key = key(userId, epoch);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
            }

            @Override
            public void afterCompletion(int status) {
                cache.remove(key);
            }
        });
    }

    private static String key(UUID userId, int epoch) {
        return CurrentShop.require().value() + ":user:" + userId + ":" + epoch;
    }
}
