package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Promises that a person may do what the roles say and the exceptions made for that person, in the branches named and nowhere else. */
@Stateless
public class UserScopes {
    /** What a person is given or denied one by one; the rest belongs to what machines and the platform do. */
    public static final Set<Permission> ACTIONS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Permission.SYNC, Permission.OPERATE_PLATFORM, Permission.DO_DUE_WORK)));

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject KnownSessions sessions;
    @Inject Event<Changed> changed;

    /** {@code byRoles}: what the roles allow; {@code may}: what is allowed with the exceptions. */
    public record Scope(UUID id, String name, boolean owner, Set<Permission> byRoles, Set<Permission> may, Set<UUID> branches) implements Serializable {
    }

    /** @throws com.completebytepos.kernel.Rejection 404 */
    @Requires(Permission.EDIT_PEOPLE)
    public Scope find(UUID id) {
        var user = user(id);
        return new Scope(id, user.displayName(), user.roles().contains(Role.OWNER), Role.permissionsOf(user.roles()), user.permissions(), user.branches());
    }

    /** @param may everything the person may do @param branches none for all @throws com.completebytepos.kernel.Rejection 404; 409 for an owner, who may everything everywhere; 403 for what the giver may not do either, or not there */
    @Requires(Permission.EDIT_PEOPLE)
    public void set(UUID id, Set<Permission> may, Set<UUID> branches) {
        var user = user(id);
        if (user.roles().contains(Role.OWNER)) throw IdentityRejection.OWNER_MAY_ALL.with();
        UserRules.checkReach(user);
        var roles = Role.permissionsOf(user.roles());
        if (may.stream().anyMatch(one -> !user.permissions().contains(one) && !CurrentShop.actor().may(one))) throw IdentityRejection.BEYOND_OWN.with();
        if (BranchScope.isBound() && (branches.isEmpty() || !branches.stream().allMatch(BranchScope::holds))) throw IdentityRejection.BEYOND_OWN.with();
        Map<Permission, Boolean> exceptions = new EnumMap<>(Permission.class);
        for (var action : ACTIONS) if (may.contains(action) != roles.contains(action)) exceptions.put(action, may.contains(action));
        // Whoever comes to approve for others starts with a new PIN: the length of the old one is not kept.
        if (!user.permissions().contains(Permission.APPROVE) && may.contains(Permission.APPROVE)) user.removePin();
        int epoch = user.credentialEpoch();
        audit.record("identity.scope-set", "user", id, user.username() + ": " + user.exceptions() + " " + user.branches() + " -> " + exceptions + " " + branches);
        user.allow(branches, exceptions);
        sessions.forgetAfterCommit(id, epoch); // also where the session goes on: it is bound from now on
        changed.fire(new Changed("user", id));
    }

    private User user(UUID id) {
        var user = id == null ? null : em.find(User.class, id);
        if (user == null) throw IdentityRejection.NO_SUCH_USER.with();
        return user;
    }
}
