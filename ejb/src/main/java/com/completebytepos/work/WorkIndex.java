package com.completebytepos.work;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.model.WorkItem;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Promises that the index of due work says what the bound shop's own rows say: after a restore, after a move, every night. */
@Stateless
public class WorkIndex {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject @Any Instance<WorkSource> sources;
    @Inject Clock clock;

    public record Change(int added, int removed) {
    }

    @Requires(Permission.DO_DUE_WORK)
    public Change rebuild() {
        int added = 0;
        int removed = 0;
        for (var source : sources) {
            var pending = source.pending();
            var indexed = indexed(source.kind());
            var told = new HashSet<String>();
            for (var due : pending) {
                if (!told.add(due.reference()) || indexed.contains(due.reference())) continue;
                em.persist(new WorkItem(CurrentShop.require().value(), due.lane(), source.kind(), due.reference(), due.dueAt(), clock.instant()));
                added++;
            }
            var gone = indexed.stream().filter(reference -> !told.contains(reference)).toList();
            if (!gone.isEmpty()) removed += remove(source.kind(), gone);
        }
        return new Change(added, removed);
    }

    /** Read after the truth: what became due in between is here already and is not added twice. */
    private Set<String> indexed(String kind) {
        return new HashSet<>(em.createQuery("select w.reference from WorkItem w where w.shop = :shop and w.kind = :kind", String.class)
                .setParameter("shop", CurrentShop.require().value()).setParameter("kind", kind).getResultList());
    }

    /** What became due since the truth was read is newer than any of these, and stays. */
    private int remove(String kind, List<String> references) {
        return em.createQuery("delete from WorkItem w where w.shop = :shop and w.kind = :kind and w.reference in :gone and w.createdAt < :settled")
                .setParameter("shop", CurrentShop.require().value()).setParameter("kind", kind).setParameter("gone", references)
                .setParameter("settled", clock.instant().minusSeconds(60)).executeUpdate();
    }
}
