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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a failed attempt is counted in the database, also when the caller is refused: it answers, it never throws for that. */
@Stateless
@OpenToAll("asked before anybody is known")
public class SignInAttempts {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Exactly one of the two is set: who it is, or how long to wait (zero: wrong, may try at once). */
    public record Outcome(SignedIn who, Duration pause) {
    }

    public Outcome attempt(String username, String password) {
        var now = clock.instant();
        var user = byName(username);
        boolean right = Passwords.matches(password == null ? "" : password, user.map(User::passwordHash).orElse(Passwords.NOBODYS));
        if (user.isEmpty()) return new Outcome(null, Duration.ZERO);
        var person = user.get();
        if (person.isLocked(now)) return new Outcome(null, Duration.between(now, person.lockedUntil()));
        if (!right || !person.isActive() || person.passwordHash() == null) {
            person.failed(now);
            audit.record("identity.sign-in-failed", "user", person.id(), person.username());
            return new Outcome(null, person.isLocked(now) ? Duration.between(now, person.lockedUntil()) : Duration.ZERO);
        }
        person.succeeded();
        audit.record("identity.signed-in", "user", person.id(), person.username());
        return new Outcome(signedIn(person), null);
    }

    /** Whether this person, as of this credential epoch, may still act; the answer carries the roles of now. */
    public Optional<SignedIn> stillIn(UUID userId, int epoch) {
        return Optional.ofNullable(em.find(User.class, userId)).filter(u -> u.isActive() && u.credentialEpoch() == epoch).map(SignInAttempts::signedIn);
    }

    private Optional<User> byName(String username) {
        List<User> found = em.createQuery("select u from User u where u.username = :name", User.class)
                .setParameter("name", username == null ? "" : username.strip()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        return found.stream().findFirst();
    }

    static SignedIn signedIn(User user) {
        return new SignedIn(CurrentShop.require().value(), user.id(), user.displayName(), user.roles(), user.credentialEpoch(), user.locale());
    }
}
