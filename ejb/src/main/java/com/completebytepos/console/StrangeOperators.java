package com.completebytepos.console;

import com.completebytepos.console.model.StrangeOperator;
import com.completebytepos.kernel.FailedAttempts;
import com.completebytepos.kernel.Hashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** Promises that a name no operator has waits after failures exactly as a known one does. Works inside the caller's transaction. */
@ApplicationScoped
class StrangeOperators {
    private static final Duration QUIET = Duration.ofDays(1);

    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject Clock clock;

    Duration pause(String name) {
        return Optional.ofNullable(em.find(StrangeOperator.class, hash(name))).map(s -> s.attempts().pause(clock.instant())).orElse(Duration.ZERO);
    }

    /** Counts one more failure, unless the name is waiting already; returns how long to wait now. */
    Duration count(String name) {
        var now = clock.instant();
        sweep(now);
        // two first failures at once are no clash: whoever comes second finds the row
        var insert = em.createNativeQuery("insert ignore into strange_operator (name_hash, failed_attempts, last_at) values (:name, 0, :now)");
        insert.unwrap(NativeQuery.class).addSynchronizedQuerySpace("strange_operator");
        insert.setParameter("name", hash(name)).setParameter("now", now).executeUpdate();
        var stranger = em.find(StrangeOperator.class, hash(name), LockModeType.PESSIMISTIC_WRITE);
        if (!stranger.attempts().isLocked(now)) stranger.failed(now);
        return stranger.attempts().pause(now);
    }

    private void sweep(Instant now) {
        em.createQuery("delete from StrangeOperator s where s.lastAt < :before").setParameter("before", now.minus(QUIET)).executeUpdate();
    }

    private static byte[] hash(String name) {
        return Hashes.sha256(name == null ? "" : name.strip().toLowerCase(Locale.ROOT));
    }
}
