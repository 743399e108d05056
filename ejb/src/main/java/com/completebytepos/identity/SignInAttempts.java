package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Promises that a failed attempt is counted in the database, also when the caller is refused: it answers, it never throws for that.
 * The password is checked between its two short transactions, so that no lock and no connection is held during the slow hash.
 */
@Stateless
@OpenToAll("asked before anybody is known")
public class SignInAttempts {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject StrangeNames strangers;
    @Inject Clock clock;

    /** Exactly one of the two is set: who it is, or how long to wait (zero: wrong, may try at once). */
    public record Outcome(SignedIn who, Duration pause) {
    }

    /** What a password is to be checked against (nobody's when there is no such person), and how long to wait first. */
    public record Standing(String hash, Duration pause) {
    }

    /** Reads without a lock. */
    public Standing standing(String username) {
        var now = clock.instant();
        var person = byName(username, LockModeType.NONE);
        return person.map(one -> new Standing(Objects.requireNonNullElse(one.passwordHash(), Passwords.NOBODYS), one.attempts().pause(now))).orElseGet(() -> new Standing(Passwords.NOBODYS, strangers.pause(username)));
    }

    /**
     * Counts an attempt under the lock of the person's row.
     *
     * @param checked the hash the password was checked against; a password that was changed meanwhile makes the attempt a wrong one
     */
    public Outcome count(String username, String checked, boolean right) {
        var now = clock.instant();
        var found = byName(username, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty()) return new Outcome(null, strangers.count(username));
        var person = found.get();
        if (person.attempts().isLocked(now)) return new Outcome(null, person.attempts().pause(now));
        if (!right || !person.isActive() || !checked.equals(person.passwordHash())) {
            person.attempts().failed(now);
            audit.record("identity.sign-in-failed", "user", person.id(), person.username());
            return new Outcome(null, person.attempts().pause(now));
        }
        person.attempts().forget();
        audit.record("identity.signed-in", "user", person.id(), person.username());
        return new Outcome(signedIn(person), null);
    }

    /** Whether this person, as of this credential epoch, may still act; the answer carries the roles of now. */
    public Optional<SignedIn> stillIn(UUID userId, int epoch) {
        return Optional.ofNullable(em.find(User.class, userId)).filter(u -> u.isActive() && u.credentialEpoch() == epoch).map(SignInAttempts::signedIn);
    }

    /** Names are in small letters; a phone begins what is typed with a capital. */
    private Optional<User> byName(String username, LockModeType lock) {
        List<User> found = em.createQuery("select u from User u where u.username = :name", User.class)
                .setParameter("name", username == null ? "" : username.strip().toLowerCase(Locale.ROOT)).setLockMode(lock).getResultList();
        return found.stream().findFirst();
    }

    static SignedIn signedIn(User user) {
        return new SignedIn(CurrentShop.require().value(), user.id(), user.displayName(), user.roles(), user.permissions(), user.branches(), user.credentialEpoch(), user.locale());
    }
}
