package com.completebytepos.fiscal;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that every document the tax authority has not got yet, and could get, is told, whatever the index of due work says. */
@Stateless
public class WaitingDocuments implements WorkSource {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return Fiscalisation.SEND;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return em.createQuery("select d.id, d.branchId, d.createdAt from FiscalDocument d where d.state in :waiting and exists"
                        + " (select 1 from FiscalDevice v where v.currentBranchId = d.branchId and v.state = com.completebytepos.fiscal.DeviceState.ACTIVE) order by d.id", Object[].class)
                .setParameter("waiting", Fiscalisation.WAITING).getResultStream()
                .map(row -> new Pending(Fiscalisation.laneOf((UUID) row[1]), row[0].toString(), (Instant) row[2])).toList();
    }
}
