package com.completebytepos.tenders;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchOpened;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchesRejection;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.model.BranchTender;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises one answer to which ways of paying a branch takes, and in which order its tills offer them. Cash is always among them. */
@Stateless
public class BranchTenders {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    /** In the order they are offered. */
    @OpenToAll("tills offer by it and pages show it")
    public List<TenderKind> takenAt(UUID branchId) {
        var said = em.createQuery("select t from BranchTender t where t.key.branchId = :branch order by t.position", BranchTender.class).setParameter("branch", branchId).getResultList();
        var taken = said.stream().filter(BranchTender::isTaken).map(BranchTender::kind).collect(Collectors.toCollection(ArrayList::new));
        var known = said.stream().map(BranchTender::kind).collect(Collectors.toSet());
        Arrays.stream(TenderKind.values()).filter(kind -> kind.isUsual() && !known.contains(kind)).forEach(taken::add);
        return taken;
    }

    /** A branch opened like another takes what that one takes. */
    @OpenToAll("part of an errand that was allowed")
    public void opened(@Observes BranchOpened branch) {
        if (branch.like() == null) return;
        em.createQuery("select t from BranchTender t where t.key.branchId = :like", BranchTender.class).setParameter("like", branch.like()).getResultList()
                .forEach(t -> em.persist(t.of(branch.branchId())));
    }

    /** @param inOrder what is taken from now on; what is left out is not @throws com.completebytepos.kernel.Rejection 422 without cash, 404 without the branch */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(UUID branchId, List<TenderKind> inOrder) {
        BranchScope.check(branchId);
        if (!inOrder.contains(TenderKind.CASH)) throw TendersRejection.CASH_STAYS.at("kinds");
        var branch = branches.all().stream().filter(b -> b.id().equals(branchId)).findFirst().orElseThrow(() -> BranchesRejection.NO_SUCH_BRANCH.with());
        var before = takenAt(branchId);
        var all = new ArrayList<>(inOrder.stream().distinct().toList());
        Arrays.stream(TenderKind.values()).filter(kind -> !all.contains(kind)).sorted(Comparator.naturalOrder()).forEach(all::add);
        for (int i = 0; i < all.size(); i++) {
            var key = new BranchTender.Key(branchId, all.get(i));
            var row = em.find(BranchTender.class, key);
            if (row == null) em.persist(new BranchTender(key, i + 1, inOrder.contains(all.get(i))));
            else row.set(i + 1, inOrder.contains(all.get(i)));
        }
        audit.record("tenders.taken-set", "branch", branchId, branch.name() + ": " + before + " -> " + inOrder);
        changed.fire(new Changed("tenders", null));
    }
}
