package com.completebytepos.identity;

import com.completebytepos.identity.model.User;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that a till knows everybody who may sell, also those who no longer may. */
@Stateless
public class TillPeople {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DiscountCeilings ceilings;

    @Requires(Permission.SYNC)
    public List<TillPerson> all() {
        return em.createQuery("select u from User u order by u.displayName, u.id", User.class).getResultStream().map(TillPeople::person).filter(TillPeople::sells).toList();
    }

    /** Empty when there is nobody of that id, or nobody a till should know. */
    @Requires(Permission.SYNC)
    public Optional<TillPerson> find(UUID id) {
        return Optional.ofNullable(em.find(User.class, id)).map(TillPeople::person).filter(TillPeople::sells);
    }

    /** Who works here and may approve what is done at a till; nobody's PIN is told. */
    @Requires({Permission.SYNC, Permission.EDIT_SETTINGS, Permission.PAY_SUPPLIERS})
    public List<TillPerson> approvers() {
        return em.createQuery("select u from User u order by u.displayName, u.id", User.class).getResultStream().map(TillPeople::person)
                .filter(one -> one.active() && sells(one) && one.permissions().contains(Permission.APPROVE)).map(one -> new TillPerson(one.id(), one.name(), one.roles(), one.permissions(), true, null, one.branches())).toList();
    }

    /** Who works there, also beside tills, and has this right. */
    @OpenToAll("part of the deed, which was allowed")
    public Set<UUID> whoMay(Permission right, UUID branchId) {
        return em.createQuery("select u from User u where u.active = true", User.class).getResultStream().map(TillPeople::person)
                .filter(one -> one.permissions().contains(right) && one.worksAt(branchId)).map(TillPerson::id).collect(Collectors.toSet());
    }

    /** What the person takes off alone, in hundredths of a percent, by the ceilings a till was told. */
    @Requires(Permission.SYNC)
    public int ceilingOf(TillPerson person, DiscountCeilings.Told told) {
        return ceilings.asTold(told).of(person.roles());
    }

    /** What somebody is called, also who sells no more; empty when there is nobody of that id. */
    @Requires(Permission.SYNC)
    public Optional<String> nameOf(UUID id) {
        return Optional.ofNullable(em.find(User.class, id)).map(User::displayName);
    }

    /** Names for lists; ids nobody has are left out. */
    @Requires({Permission.VIEW_SALES, Permission.EDIT_PEOPLE, Permission.SYNC})
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select u from User u where u.id in :ids", User.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(User::id, User::displayName));
    }

    private static boolean sells(TillPerson person) {
        return person.permissions().contains(Permission.SELL);
    }

    private static TillPerson person(User user) {
        var pin = user.pinVerifier() == null ? null : new TillPerson.Pin(user.pinSalt(), user.pinIterations(), user.pinVerifier());
        return new TillPerson(user.id(), user.displayName(), user.roles(), user.permissions(), user.isActive(), pin, user.branches());
    }
}
