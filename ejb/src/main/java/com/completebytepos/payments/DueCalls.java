package com.completebytepos.payments;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Promises that every word of a provider that was kept is taken, whatever the index of due work says. */
@Stateless
public class DueCalls implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return ProviderCalls.TAKE;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select c.id, coalesce(c.paymentId, c.accountId, c.errandId), c.receivedAt from ProviderCall c where c.doneAt is null order by c.id", Object[].class)
                .getResultStream().map(row -> new Pending("payments.call:" + row[1], row[0].toString(), (Instant) row[2])).toList();
    }
}
