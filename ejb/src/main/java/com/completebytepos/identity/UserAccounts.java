package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Promises that every person has a name of their own and a role, and that the shop never loses its last owner. */
@Stateless
public class UserAccounts {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject KnownSessions sessions;
    @Inject Tickets tickets;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_PEOPLE)
    public UUID add(NewUser person) {
        person.check();
        UserRules.checkGiving(person.roles());
        var user = named(person.username(), person.displayName(), person.email(), person.roles());
        user.allow(CurrentShop.actor().branches(), Map.of());
        if (person.password() != null) user.setPassword(Passwords.hash(person.password()));
        if (person.pin() != null) UserCredentials.givePin(user, person.pin());
        return store(user);
    }

    /** @param passwordHash made by {@link Passwords#hash}; null when the owner is still to choose a password */
    @Requires(Permission.EDIT_PEOPLE)
    public UUID addOwner(String username, String displayName, String email, String passwordHash) {
        var owner = named(username, displayName, email, Set.of(Role.OWNER));
        if (passwordHash != null) owner.setPassword(passwordHash);
        return store(owner);
    }

    @Requires(Permission.EDIT_PEOPLE)
    public boolean isAnybodyHere() {
        return em.createQuery("select count(u) from User u", Long.class).getSingleResult() > 0;
    }

    /** Everybody, the active ones first. */
    @Requires(Permission.EDIT_PEOPLE)
    public List<UserSummary> all() {
        return em.createQuery("select u from User u", User.class).getResultStream().map(UserAccounts::summary)
                .sorted(Comparator.comparing((UserSummary u) -> !u.active()).thenComparing(UserSummary::displayName, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** @return false when the PIN was taken away, because whoever approves for others needs a longer one */
    @Requires(Permission.EDIT_PEOPLE)
    public boolean edit(EditUser command) {
        UserRules.checkDescription(command.displayName(), command.email(), command.roles());
        var user = find(command.id());
        if (!user.roles().equals(command.roles())) UserRules.checkGiving(command.roles());
        var before = describe(user);
        if (!command.roles().contains(Role.OWNER)) keepAnOwnerBesides(user, "roles");
        boolean keepsPin = user.pinVerifier() == null || UserRules.approves(user.roles()) || !UserRules.approves(command.roles());
        if (!keepsPin) user.removePin();
        int epoch = user.credentialEpoch();
        if (!Objects.equals(user.email(), command.email())) tickets.endAll(TicketKind.RESET_PASSWORD, user.id());
        user.describe(command.displayName().strip(), command.email(), command.roles());
        if (user.credentialEpoch() != epoch) sessions.forgetAfterCommit(user.id(), epoch);
        tell("identity.user-edited", user, before + " -> " + describe(user));
        return keepsPin;
    }

    /** Dismisses a person: no sign-in any more, and every session and every mailed link of theirs ends. */
    @Requires(Permission.EDIT_PEOPLE)
    public void deactivate(UUID id) {
        var user = find(id);
        keepAnOwnerBesides(user, null);
        int epoch = user.credentialEpoch();
        user.setActive(false);
        tickets.endAll(TicketKind.RESET_PASSWORD, id);
        sessions.forgetAfterCommit(id, epoch);
        tell("identity.user-deactivated", user, user.username());
    }

    @Requires(Permission.EDIT_PEOPLE)
    public void reactivate(UUID id) {
        var user = find(id);
        user.setActive(true);
        tell("identity.user-reactivated", user, user.username());
    }

    /** The owners' rows stay locked until the end: two who dismiss each other at once cannot both succeed. */
    private void keepAnOwnerBesides(User user, String field) {
        if (!user.isActive() || !user.roles().contains(Role.OWNER)) return;
        var owners = em.createQuery("select u from User u where u.active = true and :owner member of u.roles", User.class)
                .setParameter("owner", Role.OWNER).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        boolean another = owners.stream().anyMatch(o -> !o.id().equals(user.id()) && o.isActive() && o.passwordHash() != null && o.roles().contains(Role.OWNER));
        if (!another) throw IdentityRejection.LAST_OWNER.at(field);
    }

    private User named(String username, String displayName, String email, Set<Role> roles) {
        long taken = em.createQuery("select count(u) from User u where u.username = :name", Long.class).setParameter("name", username).getSingleResult();
        if (taken > 0) throw IdentityRejection.USERNAME_TAKEN.at("username", username);
        var user = new User(Ids.next(), username, displayName.strip(), roles);
        user.describe(displayName.strip(), email, roles);
        return user;
    }

    private UUID store(User user) {
        em.persist(user);
        tell("identity.user-added", user, describe(user));
        return user.id();
    }

    private void tell(String action, User user, String detail) {
        audit.record(action, "user", user.id(), detail);
        changed.fire(new Changed("user", user.id()));
    }

    private User find(UUID id) {
        var user = em.find(User.class, id);
        if (user == null) throw IdentityRejection.NO_SUCH_USER.with();
        UserRules.checkReach(user);
        return user;
    }

    private static String describe(User user) {
        return user.username() + " " + user.displayName() + " " + user.roles().stream().sorted().toList();
    }

    private static UserSummary summary(User u) {
        return new UserSummary(u.id(), u.username(), u.displayName(), u.email(), u.roles(), u.passwordHash() != null, u.pinVerifier() != null, u.isActive());
    }
}
