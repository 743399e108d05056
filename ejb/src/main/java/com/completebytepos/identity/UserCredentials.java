package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.UUID;

/** Promises that credentials are stored only as slow hashes, and that a changed one ends what was done with the old. */
@Stateless
public class UserCredentials {
    private static final int PIN_ITERATIONS = 60_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject KnownSessions sessions;
    @Inject Tickets tickets;
    @Inject Event<Changed> changed;

    /** Links that were mailed before, to choose a password with, are worth nothing afterwards. */
    @Requires(Permission.EDIT_PEOPLE)
    public void setPassword(UUID id, String password) {
        if (password == null) throw IdentityRejection.PASSWORD_TOO_SHORT.at("password");
        UserRules.checkPassword(password);
        var user = find(id);
        sessions.forgetAfterCommit(id, user.credentialEpoch());
        user.setPassword(Passwords.hash(password));
        tickets.endAll(TicketKind.RESET_PASSWORD, id);
        audit.record("identity.password-set", "user", id, user.username());
    }

    /** A new PIN reaches the tills with their next changes. */
    @Requires(Permission.EDIT_PEOPLE)
    public void setPin(UUID id, String pin) {
        var user = find(id);
        UserRules.checkPin(pin == null ? "" : pin, user.roles());
        if (user.permissions().contains(Permission.APPROVE) && pin.length() < UserRules.LONG_PIN) throw IdentityRejection.PIN_TOO_SHORT_FOR_SUPERVISOR.at("pin");
        givePin(user, pin);
        audit.record("identity.pin-set", "user", id, user.username());
        changed.fire(new Changed("user", id));
    }

    @Requires(Permission.EDIT_PEOPLE)
    public void signOutEverywhere(UUID id) {
        var user = find(id);
        sessions.forgetAfterCommit(id, user.credentialEpoch());
        user.signOutEverywhere();
        audit.record("identity.signed-out-everywhere", "user", id, user.username());
        changed.fire(new Changed("user", id));
    }

    static void givePin(User user, String pin) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        user.setPin(salt, PIN_ITERATIONS, Passwords.pinVerifier(pin, salt, PIN_ITERATIONS));
    }

    private User find(UUID id) {
        var user = em.find(User.class, id);
        if (user == null) throw IdentityRejection.NO_SUCH_USER.with();
        UserRules.checkReach(user);
        return user;
    }
}
