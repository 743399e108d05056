package com.completebytepos.fiscal;

import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Promises that every completed sale has one document for the tax authority, due the moment the sale is stored. */
@Stateless
public class Fiscalisation {
    static final String SEND = "fiscal.send";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject Clock clock;

    @OpenToAll("part of the sale, which was allowed")
    public void sold(@Observes SaleCompleted sale) {
        var document = new FiscalDocument(sale.saleId(), sale.branchId(), sale.total(), clock.instant());
        em.persist(document);
        work.add(laneOf(sale.branchId()), SEND, document.id().toString());
    }

    /** Goes by the device of the branch that sold; without a receipt there is nothing to take back from the authority. */
    @OpenToAll("part of the return, which was allowed")
    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.originalId() == null) return;
        var document = new FiscalDocument(back.returnId(), back.fiscalBranchId(), back.total(), clock.instant()).crediting(back.originalId(), back.reason());
        em.persist(document);
        work.add(laneOf(back.fiscalBranchId()), SEND, document.id().toString());
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public FiscalQueue queueOf(UUID branchId) {
        var row = em.createQuery("select count(d), min(d.createdAt) from FiscalDocument d where d.branchId = :branch and d.state = :pending", Object[].class)
                .setParameter("branch", branchId).setParameter("pending", FiscalState.PENDING).getSingleResult();
        return new FiscalQueue((Long) row[0], (Instant) row[1]);
    }

    static String laneOf(UUID branchId) {
        return "fiscal:" + branchId;
    }
}
