package com.completebytepos.labelwalk;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.labelwalk.model.LabelCheck;
import com.completebytepos.labelwalk.model.LabelWalk;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Promises that a label is held against what the till asks at the moment of the answer, and that a finished walk stays as it was. */
@Stateless
public class LabelWalks {
    private static final Money MOST = Money.ofCents(1_000_000_000L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject PriceAtTheTill till;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** A new walk, or the one this person has not finished there. */
    @Requires(Permission.KEEP_STOCK)
    public UUID begin(UUID branchId) {
        BranchScope.check(branchId);
        var branch = branches.all().stream().filter(b -> b.active() && b.id().equals(branchId)).findFirst().orElseThrow(() -> LabelwalkRejection.NO_SUCH_BRANCH.at("branchId"));
        var me = CurrentShop.actor();
        var open = em.createQuery("select w from LabelWalk w where w.branchId = :branch and w.starterId = :me and w.endedAt is null order by w.startedAt desc", LabelWalk.class)
                .setParameter("branch", branchId).setParameter("me", me.id()).setMaxResults(1).getResultList();
        if (!open.isEmpty()) return open.get(0).id();
        var walk = new LabelWalk(branchId, me.id(), me.name(), clock.instant());
        em.persist(walk);
        audit.record("labelwalk.begun", "label-walk", walk.id(), branch.name());
        return walk.id();
    }

    /** @throws com.completebytepos.kernel.Rejection at the field "code", saying why the till would ask nothing for it */
    @Requires(Permission.KEEP_STOCK)
    public AskedPrice look(UUID walkId, String code) {
        return till.read(branch(open(walkId)), code);
    }

    /** The label says what the till asks. */
    @Requires(Permission.KEEP_STOCK)
    public AskedPrice right(UUID walkId, UUID skuId, String unit) {
        var walk = open(walkId);
        var asked = till.of(branch(walk), skuId, unit, false);
        note(walk, asked, asked.amount());
        return asked;
    }

    /** @param label what it says; the same thing looked at again replaces what was written before */
    @Requires(Permission.KEEP_STOCK)
    public AskedPrice says(UUID walkId, UUID skuId, String unit, Money label) {
        if (label == null || label.isNegative() || label.compareTo(MOST) >= 0) throw LabelwalkRejection.LABEL_RANGE.at("label");
        var walk = open(walkId);
        var asked = till.of(branch(walk), skuId, unit, false);
        note(walk, asked, label);
        return asked;
    }

    @Requires(Permission.KEEP_STOCK)
    public void finish(UUID walkId) {
        var walk = open(walkId);
        long seen = count(walkId, "");
        if (seen == 0) throw LabelwalkRejection.NOTHING_SEEN.with();
        walk.end(CurrentShop.actor().name(), clock.instant());
        audit.record("labelwalk.finished", "label-walk", walkId, seen + " labels, " + count(walkId, " and c.label <> c.asked") + " wrong");
    }

    private long count(UUID walkId, String which) {
        return em.createQuery("select count(c) from LabelCheck c where c.key.walkId = :walk" + which, Long.class).setParameter("walk", walkId).getSingleResult();
    }

    private void note(LabelWalk walk, AskedPrice asked, Money label) {
        var key = new LabelCheck.Key(walk.id(), asked.skuId(), asked.unit());
        var known = em.find(LabelCheck.class, key);
        var check = known == null ? new LabelCheck(key) : known;
        check.see(asked, label, CurrentShop.actor().name(), clock.instant());
        if (known == null) em.persist(check);
    }

    private BranchSummary branch(LabelWalk walk) {
        return branches.all().stream().filter(b -> b.id().equals(walk.branchId())).findFirst().orElseThrow();
    }

    /** Locked, so that nothing is written into a walk that somebody finishes at this moment. */
    private LabelWalk open(UUID id) {
        var walk = id == null ? null : em.find(LabelWalk.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (walk == null) throw LabelwalkRejection.NO_SUCH_WALK.with();
        BranchScope.check(walk.branchId());
        if (walk.isEnded()) throw LabelwalkRejection.FINISHED_ALREADY.with();
        return walk;
    }
}
