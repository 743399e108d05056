package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.UUID;

/** Promises that every person has a name of their own, a role, and credentials that are stored only as slow hashes. */
@Stateless
public class UserAccounts {
    private static final int PIN_ITERATIONS = 60_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_PEOPLE)
    public UUID add(NewUser person) {
        UserRules.check(person);
        long taken = em.createQuery("select count(u) from User u where u.username = :name", Long.class).setParameter("name", person.username()).getSingleResult();
        if (taken > 0) throw IdentityRejection.USERNAME_TAKEN.at("username", person.username());
        var user = new User(Ids.next(), person.username(), person.displayName().strip(), person.roles());
        user.describe(person.displayName().strip(), person.email(), "en", person.roles());
        if (person.password() != null) user.setPassword(Passwords.hash(person.password()));
        if (person.pin() != null) {
            var salt = new byte[16];
            RANDOM.nextBytes(salt);
            user.setPin(salt, PIN_ITERATIONS, Passwords.pinVerifier(person.pin(), salt, PIN_ITERATIONS));
        }
        em.persist(user);
        audit.record("identity.user-added", "user", user.id(), person.username() + " " + person.roles());
        changed.fire(new Changed("user", user.id()));
        return user.id();
    }
}
