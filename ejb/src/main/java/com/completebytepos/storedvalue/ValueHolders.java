package com.completebytepos.storedvalue;

import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.storedvalue.model.ValueAccount;
import com.completebytepos.storedvalue.model.ValueEntry;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that a customer's page shows all the shop keeps for that customer, also after two entries of one person became one. */
@Stateless
public class ValueHolders {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** Those with something on them first, then newest first. Who has a code can spend what is on it: it is told to those alone who may see it in the list of all. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<ValueBook.Row> of(UUID customerId) {
        return em.createQuery("select a from ValueAccount a where a.holderId = :holder order by case when a.balance <> 0 then 0 else 1 end, a.createdAt desc, a.id desc", ValueAccount.class)
                .setParameter("holder", customerId).getResultStream().map(account -> ValueBook.row(account, LocalDate.now(clock.withZone(HouseClock.NAIROBI)))).map(ValueHolders::asMayBeSeen).toList();
    }

    /** A card with all that moved it, oldest first. */
    public record Kept(ValueBook.Row card, List<ValueBook.EntryRow> entries) {
    }

    /** For the person who asks what is kept. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Kept> kept(UUID customerId) {
        return of(customerId).stream().map(card -> new Kept(card, em.createQuery("select e from ValueEntry e where e.accountId = :account order by e.at, e.key.documentId", ValueEntry.class)
                .setParameter("account", card.id()).getResultStream().map(ValueEntry::row).toList())).toList();
    }

    private static ValueBook.Row asMayBeSeen(ValueBook.Row row) {
        if (CurrentShop.actor().may(Permission.VIEW_SALES)) return row;
        var end = row.code().substring(Math.max(0, row.code().length() - 4));
        return new ValueBook.Row(row.id(), row.kind(), "…" + end, row.balance(), row.expiresOn(), row.expired(), row.blocked(), row.createdAt(), row.holderId());
    }

    @OpenToAll("part of an errand that was allowed")
    public void merged(@Observes CustomersMerged both) {
        em.createQuery("select a from ValueAccount a where a.holderId = :from", ValueAccount.class).setParameter("from", both.from()).getResultList().forEach(account -> account.hold(both.into()));
    }
}
