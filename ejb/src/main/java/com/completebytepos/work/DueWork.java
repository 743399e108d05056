package com.completebytepos.work;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.model.WorkItem;
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

    /** @param lane items of one lane are done one after the other, oldest first */
    @OpenToAll("part of the errand that makes the work due")
    public void add(String lane, String kind, String reference) {
        addAt(lane, kind, reference, clock.instant());
    }

    @OpenToAll("part of the errand that makes the work due")
    public void addAt(String lane, String kind, String reference, Instant due) {
        em.persist(new WorkItem(CurrentShop.require().value(), lane, kind, reference, due, clock.instant()));
    }

    /** Due at this time at the latest, and not twice. */
    @OpenToAll("part of the errand that makes the work due")
    public void soon(String lane, String kind, String reference, Instant latest) {
        em.createQuery("update WorkItem w set w.dueAt = :latest where w.shop = :shop and w.kind = :kind and w.reference = :reference and w.dueAt > :latest")
                .setParameter("latest", latest).setParameter("shop", CurrentShop.require().value()).setParameter("kind", kind).setParameter("reference", reference).executeUpdate();
        if (!isDue(kind, reference)) addAt(lane, kind, reference, latest);
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
}
