package com.completebytepos.payments;

import com.completebytepos.payments.model.PromptPlan;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that every prompt whose end is not known is asked about, whatever the index of due work says. */
@Stateless
public class DueTalks implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return PaymentLedger.ASK;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select p.id, p.accountId, p.createdAt from Payment p where p.state in :open and p.createdAt > :since order by p.id", Object[].class)
                .setParameter("open", List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN)).setParameter("since", clock.instant().minus(PromptPlan.LONGEST))
                .getResultStream().map(row -> new Pending(PaymentLedger.laneOf((UUID) row[1]), row[0].toString(), ((Instant) row[2]).plus(PromptPlan.FIRST))).toList();
    }
}
