package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.selling.model.Till;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a till's name is unique in its branch and that a till with sales is never removed. */
@Stateless
public class Tills {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_BRANCHES)
    public UUID add(UUID branchId, String name) {
        checkName(branchId, name, null);
        var till = new Till(branchId, name.strip());
        em.persist(till);
        audit.record("selling.till-added", "till", till.id(), name);
        return till.id();
    }

    @Requires(Permission.EDIT_BRANCHES)
    public void describe(UUID id, String name, boolean active) {
        var till = Optional.ofNullable(em.find(Till.class, id)).orElseThrow(() -> SellingRejection.NO_SUCH_TILL.with());
        checkName(till.entry().branchId(), name, id);
        audit.record("selling.till-described", "till", id, till.entry().name() + " -> " + name + (active ? "" : ", inactive"));
        till.describe(name.strip(), active);
        changed.fire(new Changed("till", id));
    }

    @Requires({Permission.EDIT_BRANCHES, Permission.REGISTER_WORKSTATION, Permission.VIEW_SALES, Permission.SYNC})
    public List<TillEntry> all() {
        return em.createQuery("select t from Till t order by t.name", Till.class).getResultStream().map(Till::entry).toList();
    }

    @Requires({Permission.EDIT_BRANCHES, Permission.REGISTER_WORKSTATION, Permission.VIEW_SALES, Permission.SYNC})
    public Optional<TillEntry> find(UUID id) {
        return Optional.ofNullable(em.find(Till.class, id)).map(Till::entry);
    }

    private void checkName(UUID branchId, String name, UUID self) {
        if (name == null || name.isBlank() || name.length() > 60) throw SellingRejection.TILL_NAME.at("name");
        if (all().stream().anyMatch(t -> t.branchId().equals(branchId) && t.name().equalsIgnoreCase(name.strip()) && !t.id().equals(self))) {
            throw SellingRejection.TILL_NAME_TAKEN.at("name", name.strip());
        }
    }
}
