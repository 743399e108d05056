package com.completebytepos.console;

import com.completebytepos.console.model.Operator;
import com.completebytepos.identity.Passwords;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Promises that an operator's failed attempt is counted in the database, also when the caller is refused: it answers, it never throws
 * for that. The password is checked between its two short transactions, so that no lock is held during the slow hash.
 */
@Stateless
@OpenToAll("asked before anybody is known")
public class OperatorAttempts {
    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject OperatorTrail trail;
    @Inject StrangeOperators strangers;
    @Inject Clock clock;

    /** Exactly one of the two is set: who it is, or how long to wait (zero: wrong, may try at once). */
    public record Outcome(OperatorSignedIn who, Duration pause) {
    }

    /** What a password is to be checked against (nobody's when there is no such operator), and how long to wait first. */
    public record Standing(String hash, Duration pause) {
    }

    /** Reads without a lock. */
    public Standing standing(String username) {
        var now = clock.instant();
        var operator = byName(username, LockModeType.NONE);
        return operator.map(one -> new Standing(Objects.requireNonNullElse(one.passwordHash(), Passwords.NOBODYS), one.attempts().pause(now))).orElseGet(() -> new Standing(Passwords.NOBODYS, strangers.pause(username)));
    }

    /**
     * Counts an attempt under the lock of the operator's row.
     *
     * @param checked the hash the password was checked against; a password that was changed meanwhile makes the attempt a wrong one
     */
    public Outcome count(String username, String checked, boolean right) {
        var now = clock.instant();
        var found = byName(username, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty()) return new Outcome(null, strangers.count(username));
        var operator = found.get();
        if (operator.attempts().isLocked(now)) return new Outcome(null, operator.attempts().pause(now));
        if (!right || !operator.isActive() || !checked.equals(operator.passwordHash())) {
            operator.attempts().failed(now);
            trail.record(operator.displayName(), "console.sign-in-failed", operator.username(), null);
            return new Outcome(null, operator.attempts().pause(now));
        }
        operator.attempts().forget();
        trail.record(operator.displayName(), "console.signed-in", operator.username(), null);
        return new Outcome(signedIn(operator), null);
    }

    /** Whether this operator, as of this credential epoch, may still act. */
    public Optional<OperatorSignedIn> stillIn(UUID operatorId, int epoch) {
        return Optional.ofNullable(em.find(Operator.class, operatorId)).filter(o -> o.isActive() && o.credentialEpoch() == epoch).map(OperatorAttempts::signedIn);
    }

    /** Names are in small letters; a phone begins what is typed with a capital. */
    private Optional<Operator> byName(String username, LockModeType lock) {
        return em.createQuery("select o from Operator o where o.username = :name", Operator.class)
                .setParameter("name", username == null ? "" : username.strip().toLowerCase(Locale.ROOT)).setLockMode(lock).getResultStream().findFirst();
    }

    private static OperatorSignedIn signedIn(Operator operator) {
        return new OperatorSignedIn(operator.id(), operator.displayName(), operator.credentialEpoch());
    }
}
