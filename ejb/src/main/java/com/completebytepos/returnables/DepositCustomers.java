package com.completebytepos.returnables;

import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositHeir;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Promises that what a customer left stays the customer's: it goes along when two become one, and nobody is forgotten to whom money is owed. */
@Stateless
@OpenToAll("part of an errand that was allowed")
public class DepositCustomers {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** The ledger stays as it was written; whose it is, is said beside it. */
    public void merged(@Observes CustomersMerged both) {
        em.createQuery("select h from DepositHeir h where h.intoId = :from", DepositHeir.class).setParameter("from", both.from()).getResultList().forEach(heir -> heir.passTo(both.into()));
        em.persist(new DepositHeir(both.from(), both.into()));
    }

    /** Who left a deposit cannot be forgotten before it is given back or kept. */
    public void leaving(@Observes CustomerLeaving customer) {
        em.createQuery("select max(e.name), sum(e.amount) from DepositEntry e left join DepositHeir h on h.fromId = e.customerId where coalesce(h.intoId, e.customerId) = :id group by e.returnableId order by max(e.name)", Object[].class)
                .setParameter("id", customer.id()).getResultStream().filter(row -> DepositChecks.money(row[1]).compareTo(Money.ZERO) > 0).findFirst()
                .ifPresent(row -> { throw ReturnablesRejection.DEPOSIT_STANDS.with(row[0], DepositChecks.money(row[1])); });
    }
}
