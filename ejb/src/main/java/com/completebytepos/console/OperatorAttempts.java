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
import java.util.Optional;
import java.util.UUID;

/** Promises that an operator's failed attempt is counted in the database, also when the caller is refused: it answers, it never throws for that. */
@Stateless
@OpenToAll("asked before anybody is known")
public class OperatorAttempts {
    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject OperatorTrail trail;
    @Inject Clock clock;

    /** Exactly one of the two is set: who it is, or how long to wait (zero: wrong, may try at once). */
    public record Outcome(OperatorSignedIn who, Duration pause) {
    }

    public Outcome attempt(String username, String password) {
        var now = clock.instant();
        var found = em.createQuery("select o from Operator o where o.username = :name", Operator.class)
                .setParameter("name", username == null ? "" : username.strip()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        boolean right = Passwords.matches(password == null ? "" : password, found.map(Operator::passwordHash).orElse(Passwords.NOBODYS));
        if (found.isEmpty()) return new Outcome(null, Duration.ZERO);
        var operator = found.get();
        if (operator.isLocked(now)) return new Outcome(null, Duration.between(now, operator.lockedUntil()));
        if (!right || !operator.isActive()) {
            operator.failed(now);
            trail.record(operator.displayName(), "console.sign-in-failed", operator.username(), null);
            return new Outcome(null, operator.isLocked(now) ? Duration.between(now, operator.lockedUntil()) : Duration.ZERO);
        }
        operator.succeeded();
        trail.record(operator.displayName(), "console.signed-in", operator.username(), null);
        return new Outcome(signedIn(operator), null);
    }

    /** Whether this operator, as of this credential epoch, may still act. */
    public Optional<OperatorSignedIn> stillIn(UUID operatorId, int epoch) {
        return Optional.ofNullable(em.find(Operator.class, operatorId)).filter(o -> o.isActive() && o.credentialEpoch() == epoch).map(OperatorAttempts::signedIn);
    }

    private static OperatorSignedIn signedIn(Operator operator) {
        return new OperatorSignedIn(operator.id(), operator.displayName(), operator.credentialEpoch());
    }
}
