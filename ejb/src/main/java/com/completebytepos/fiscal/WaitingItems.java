package com.completebytepos.fiscal;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Promises that goods KRA was not told of yet, and what kits are made of, are told, whatever the index of due work says. */
@Stateless
public class WaitingItems implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return ItemRegistration.REGISTER;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select d.id, d.taxpayer from FiscalDevice d where d.state = com.completebytepos.fiscal.DeviceState.ACTIVE and exists"
                        + " (select 1 from FiscalItem i where i.taxpayer = d.taxpayer and (i.state in :open or i.partsOpen = true and i.state = :registered)) order by d.id", Object[].class)
                .setParameter("open", List.of(ItemState.PROPOSED, ItemState.SENT)).setParameter("registered", ItemState.REGISTERED).getResultStream()
                .map(row -> new Pending(ItemRegistration.laneOf((String) row[1]), ((UUID) row[0]).toString(), clock.instant())).toList();
    }
}
