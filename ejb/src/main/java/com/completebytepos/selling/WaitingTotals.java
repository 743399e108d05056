package com.completebytepos.selling;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Promises that late totals are told, whatever the index of due work says. */
@Stateless
public class WaitingTotals implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return LateTotals.DUE;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select l.shiftId, l.since from LateShift l order by l.shiftId", Object[].class)
                .getResultStream().map(row -> new Pending(LateTotals.LANE, row[0].toString(), (Instant) row[1])).toList();
    }
}
