package com.completebytepos.payments;

import com.completebytepos.payments.model.ProviderErrand;
import com.completebytepos.payments.model.ProviderErrand.State;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Promises that every errand without an end is seen to, whatever the index of due work says. */
@Stateless
public class DueErrands implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return ProviderErrands.RUN;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select e from ProviderErrand e where e.state in :open order by e.id", ProviderErrand.class)
                .setParameter("open", List.of(State.PENDING, State.UNKNOWN, State.SENT)).getResultStream()
                .map(e -> new Pending(ProviderErrands.laneOf(e), e.id().toString(), e.sentAt() == null ? e.createdAt() : e.sentAt())).toList();
    }
}
