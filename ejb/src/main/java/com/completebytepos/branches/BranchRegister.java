package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.Branch;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a branch's code is unique in the shop and stands for ever, and that the shop never closes its last branch. */
@Stateless
public class BranchRegister {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Event<BranchClosing> closing;
    @Inject Event<BranchOpened> opened;

    @Requires(Permission.EDIT_BRANCHES)
    public UUID add(String code, String name, String address, String phone) {
        return add(code, name, address, phone, null);
    }

    /** @param like whose ways of paying, range, prices and rules it begins with; null for what the shop has */
    @Requires(Permission.EDIT_BRANCHES)
    public UUID add(String code, String name, String address, String phone, UUID like) {
        BranchScope.checkWhole();
        BranchRules.checkCode(code);
        BranchRules.check(name, address, phone);
        if (all().stream().anyMatch(b -> b.code().equals(code))) throw BranchesRejection.CODE_TAKEN.at("code", code);
        var branch = new Branch(code, name.strip(), BranchRules.textOrNull(address), BranchRules.textOrNull(phone));
        em.persist(branch);
        var model = like == null ? null : Optional.ofNullable(em.find(Branch.class, like)).orElseThrow(() -> BranchesRejection.NO_SUCH_BRANCH.at("like"));
        opened.fire(new BranchOpened(branch.id(), like));
        em.flush(); // what was copied may be much, and whoever writes the audit trail after us waits for our end
        audit.record("branches.added", "branch", branch.id(), code + " " + name.strip() + (model == null ? "" : ", like " + model.summary().code()));
        changed.fire(new Changed("branch", branch.id()));
        return branch.id();
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_BRANCHES)
    public void describe(UUID id, int version, String name, String address, String phone) {
        BranchScope.check(id);
        var branch = Optional.ofNullable(em.find(Branch.class, id)).orElseThrow(() -> BranchesRejection.NO_SUCH_BRANCH.with());
        if (branch.summary().version() != version) throw BranchesRejection.CHANGED_MEANWHILE.at("version", branch.summary().name());
        BranchRules.check(name, address, phone);
        var before = line(branch);
        branch.describe(name.strip(), BranchRules.textOrNull(address), BranchRules.textOrNull(phone));
        audit.record("branches.described", "branch", id, before + " -> " + line(branch));
        changed.fire(new Changed("branch", id));
    }

    /** All branches are locked, so that two people closing two branches never close the last two. */
    @Requires(Permission.EDIT_BRANCHES)
    public void close(UUID id) {
        BranchScope.check(id);
        var all = em.createQuery("select b from Branch b order by b.id", Branch.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var branch = all.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow(() -> BranchesRejection.NO_SUCH_BRANCH.with());
        if (!branch.summary().active()) return;
        if (all.stream().filter(b -> b.summary().active()).count() == 1) throw BranchesRejection.LAST_BRANCH.with(branch.summary().name());
        closing.fire(new BranchClosing(id, branch.summary().name()));
        branch.setActive(false);
        audit.record("branches.closed", "branch", id, line(branch));
        changed.fire(new Changed("branch", id));
    }

    @Requires(Permission.EDIT_BRANCHES)
    public void reopen(UUID id) {
        BranchScope.check(id);
        var branch = Optional.ofNullable(em.find(Branch.class, id)).orElseThrow(() -> BranchesRejection.NO_SUCH_BRANCH.with());
        branch.setActive(true);
        audit.record("branches.reopened", "branch", id, line(branch));
        changed.fire(new Changed("branch", id));
    }

    /** Whether it is open and stays so until the transaction ends: whoever closes it waits, or was quicker. False where the shop has no such branch. */
    @Requires(Permission.SYNC)
    public boolean staysOpen(UUID id) {
        var branch = em.find(Branch.class, id);
        if (branch == null) return false;
        em.refresh(branch, LockModeType.PESSIMISTIC_READ);
        return branch.summary().active();
    }

    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES, Permission.VIEW_PRODUCTS, Permission.SYNC, Permission.REGISTER_WORKSTATION, Permission.VIEW_AUDIT})
    public List<BranchSummary> all() {
        return inOrder();
    }

    /** Those the asker works in, to choose from; the others keep their names in {@link #all}. */
    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES, Permission.VIEW_PRODUCTS, Permission.REGISTER_WORKSTATION, Permission.VIEW_AUDIT})
    public List<BranchSummary> mine() {
        return BranchScope.mine(inOrder(), BranchSummary::id);
    }

    /** The same for those who change them: the page of branches shows what may be done to each. */
    @Requires(Permission.EDIT_BRANCHES)
    public List<BranchSummary> editable() {
        return BranchScope.mine(inOrder(), BranchSummary::id);
    }

    private List<BranchSummary> inOrder() {
        return em.createQuery("select b from Branch b order by b.code", Branch.class).getResultStream().map(Branch::summary).toList();
    }

    private static String line(Branch branch) {
        var now = branch.summary();
        return now.code() + " " + now.name() + ", " + now.address() + ", " + now.phone();
    }
}
