package com.completebytepos.pricing;

import com.completebytepos.branches.BranchOpened;
import com.completebytepos.pricing.model.PriceChange;
import com.completebytepos.pricing.model.PriceEntry;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Promises that a branch opened like another asks what that one asks. Its tills come later and hear of it with all else. */
@Stateless
@OpenToAll("part of an errand that was allowed")
public class BranchCopies {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    public void opened(@Observes BranchOpened branch) {
        if (branch.like() == null) return;
        for (var entry : em.createQuery("select p from PriceEntry p join p.branches b where b.branchId = :like", PriceEntry.class).setParameter("like", branch.like()).getResultList()) {
            var amount = entry.byBranch().get(branch.like());
            em.persist(new PriceChange(entry.skuId(), amount, clock.instant(), CurrentShop.actor().name(), new PriceHistory.Scope(null, branch.branchId(), null)));
            entry.changeBranch(branch.branchId(), amount, clock.instant());
        }
    }
}
