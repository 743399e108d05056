package com.completebytepos.taxbooks;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Promises that movements KRA was not told of are told, whatever the index of due work says. */
@Stateless
public class WaitingStock implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return StockBook.TELL;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select distinct m.pin from StockToldMove m where m.state in :open", String.class).setParameter("open", List.of(StockTold.WAITING, StockTold.SENT))
                .getResultStream().map(pin -> new Pending(StockBook.laneOf(pin), pin, clock.instant())).toList();
    }
}
