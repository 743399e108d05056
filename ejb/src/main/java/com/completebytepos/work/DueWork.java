package com.completebytepos.work;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rows;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Promises that what became due in a transaction is found afterwards, and only then. */
@Stateless
public class DueWork {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;
    @Inject WorkBell bell;

    /** @param lane items of one lane are done one after the other, oldest first */
    @OpenToAll("part of the errand that makes the work due")
    public void add(String lane, String kind, String reference) {
        addAt(lane, kind, reference, clock.instant());
    }

    @OpenToAll("part of the errand that makes the work due")
    public void addAt(String lane, String kind, String reference, Instant due) {
        Rows.insertOne(em, "cbpos_work.work_item", "id, shop, lane, kind, reference, due_at, created_at", Ids.next(), CurrentShop.require().value(), lane, kind, reference, due, clock.instant());
        ringWhenDue(due);
    }

    /** Due at this time at the latest, and not twice. */
    @OpenToAll("part of the errand that makes the work due")
    public void soon(String lane, String kind, String reference, Instant latest) {
        int earlier = em.createQuery("update WorkItem w set w.dueAt = :latest where w.shop = :shop and w.kind = :kind and w.reference = :reference and w.dueAt > :latest")
                .setParameter("latest", latest).setParameter("shop", CurrentShop.require().value()).setParameter("kind", kind).setParameter("reference", reference).executeUpdate();
        if (earlier > 0) ringWhenDue(latest);
        else if (!isDue(kind, reference)) addAt(lane, kind, reference, latest);
    }

    /**
     * Due now, unless it is due already, for a doer that takes its item away and then looks a last time for what there is to do: it waits for
     * this transaction, and sees what it wrote. A look without a lock may find an item that is being taken away, and the work would lie till the night.
     */
    @OpenToAll("part of the errand that makes the work due")
    public void addOnce(String lane, String kind, String reference) {
        var due = Rows.select(em, "select id from cbpos_work.work_item where shop = ? and kind = ? and reference = ? for share", row -> Rows.id(row, 1), CurrentShop.require().value(), kind, reference);
        if (due.isEmpty()) add(lane, kind, reference);
    }

    /** Like {@link #soon}, for a doer that takes its item away before it looks for what there is to do: whatever it may not have seen any more becomes due anew. */
    @OpenToAll("part of the errand that makes the work due")
    public void soonOrAgain(String lane, String kind, String reference, Instant latest) {
        Rows.select(em, "select id from cbpos_work.work_item where shop = ? and kind = ? and reference = ? for update", row -> Rows.id(row, 1), CurrentShop.require().value(), kind, reference);
        soon(lane, kind, reference, latest);
    }

    @OpenToAll("part of the errand that makes the work due")
    public boolean isDue(String kind, String reference) {
        return em.createQuery("select count(w) from WorkItem w where w.shop = :shop and w.kind = :kind and w.reference = :reference", Long.class)
                .setParameter("shop", CurrentShop.require().value()).setParameter("kind", kind).setParameter("reference", reference).getSingleResult() > 0;
    }

    @OpenToAll("part of the errand that does the work")
    public void done(UUID item) {
        em.createQuery("delete from WorkItem w where w.id = :id and w.shop = :shop")
                .setParameter("id", item).setParameter("shop", CurrentShop.require().value()).executeUpdate();
    }

    /** Gives an item back, to be done later; its failed attempts stay counted. */
    @OpenToAll("part of the errand that does the work")
    public void postpone(UUID item, Instant until) {
        em.createQuery("update WorkItem w set w.dueAt = :until, w.leasedUntil = null, w.leasedBy = null where w.id = :id and w.shop = :shop")
                .setParameter("until", until).setParameter("id", item).setParameter("shop", CurrentShop.require().value()).executeUpdate();
    }

    /** A lane stands still: nothing of it is due before then. What somebody has a lease of is left to them. */
    @OpenToAll("part of the errand that does the work")
    public void postponeLane(String lane, Instant until) {
        em.createQuery("update WorkItem w set w.dueAt = :until where w.shop = :shop and w.lane = :lane and w.dueAt < :until and w.leasedUntil is null")
                .setParameter("until", until).setParameter("lane", lane).setParameter("shop", CurrentShop.require().value()).executeUpdate();
    }

    /** The opposite: whatever waits in the lane is due now. */
    @OpenToAll("part of the errand that found the way free")
    public void hurryLane(String lane) {
        em.createQuery("update WorkItem w set w.dueAt = :now where w.shop = :shop and w.lane = :lane and w.dueAt > :now and w.leasedUntil is null")
                .setParameter("now", clock.instant()).setParameter("lane", lane).setParameter("shop", CurrentShop.require().value()).executeUpdate();
        bell.ringAfterCommit();
    }

    private void ringWhenDue(Instant due) {
        if (!due.isAfter(clock.instant())) bell.ringAfterCommit();
    }
}
