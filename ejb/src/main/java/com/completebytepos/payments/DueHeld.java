package com.completebytepos.payments;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Promises that held money is looked at again, whatever the index of due work says. */
@Stateless
public class DueHeld implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return DirectMoney.HELD;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select p.id, p.accountId, p.createdAt from Payment p where p.state = :held order by p.id", Object[].class).setParameter("held", PaymentState.HELD)
                .getResultStream().map(row -> new Pending("payments.held:" + row[1], row[0].toString(), (Instant) row[2])).toList();
    }
}
