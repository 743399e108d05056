package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchClosing;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchesRejection;
import com.completebytepos.kernel.Changed;
import com.completebytepos.selling.model.Till;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
    @Inject BranchRegister branches;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_BRANCHES)
    public UUID add(UUID branchId, String name) {
        BranchScope.check(branchId);
        checkName(branchId, name, null);
        if (branches.all().stream().noneMatch(branch -> branch.id().equals(branchId))) throw BranchesRejection.NO_SUCH_BRANCH.with();
        var till = new Till(branchId, name.strip());
        em.persist(till);
        audit.record("selling.till-added", "till", till.id(), name);
        changed.fire(new Changed("till", till.id()));
        return till.id();
    }

    @Requires(Permission.EDIT_BRANCHES)
    public void describe(UUID id, String name, boolean active) {
        var till = Optional.ofNullable(em.find(Till.class, id)).orElseThrow(() -> SellingRejection.NO_SUCH_TILL.with());
        BranchScope.check(till.entry().branchId());
        checkName(till.entry().branchId(), name, id);
        if (till.entry().active() && !active) refuseWithOpenShift(id);
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

    /** Those somebody sells at now, of the branches the person works in. */
    @Requires(Permission.PAY_SUPPLIERS)
    public List<TillEntry> open() {
        var open = em.createQuery("select t from Shift s join Till t on t.id = s.openTillId order by t.name", Till.class).getResultStream().map(Till::entry).toList();
        return BranchScope.mine(open, TillEntry::branchId);
    }

    /** A branch is not closed over an open drawer. */
    @OpenToAll("part of the errand that closes the branch")
    public void onClosing(@Observes BranchClosing closing) {
        var open = em.createQuery("select t.name from Shift s join Till t on t.id = s.tillId where s.branchId = :branch and s.openTillId is not null order by t.name", String.class)
                .setParameter("branch", closing.branchId()).getResultList();
        if (!open.isEmpty()) throw SellingRejection.BRANCH_HAS_OPEN_SHIFT.with(closing.name(), String.join(", ", open));
    }

    private void refuseWithOpenShift(UUID tillId) {
        long open = em.createQuery("select count(s) from Shift s where s.openTillId = :till", Long.class).setParameter("till", tillId).getSingleResult();
        if (open > 0) throw SellingRejection.TILL_HAS_OPEN_SHIFT.with();
    }

    private void checkName(UUID branchId, String name, UUID self) {
        if (name == null || name.isBlank() || name.length() > 60) throw SellingRejection.TILL_NAME.at("tillName");
        if (all().stream().anyMatch(t -> t.branchId().equals(branchId) && t.name().equalsIgnoreCase(name.strip()) && !t.id().equals(self))) {
            throw SellingRejection.TILL_NAME_TAKEN.at("tillName", name.strip());
        }
    }
}
