package com.completebytepos.selling;

import com.completebytepos.selling.model.ReceiptPrint;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Promises that every print of a receipt is counted, wherever it was made. */
@Stateless
public class ReceiptPrints {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** @param medium PAPER, SCREEN or PDF @param paper PROVISIONAL, ORIGINAL or COPY */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public void count(UUID id, UUID saleId, String paper, String medium, Instant at, UUID by) {
        em.persist(new ReceiptPrint(id, saleId, paper, medium, at, by));
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public long of(UUID saleId) {
        return em.createQuery("select count(p) from ReceiptPrint p where p.saleId = :sale", Long.class).setParameter("sale", saleId).getSingleResult();
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public long of(UUID saleId, String paper, Instant since) {
        return em.createQuery("select count(p) from ReceiptPrint p where p.saleId = :sale and p.paper = :paper and p.printedAt >= :since", Long.class).setParameter("sale", saleId)
                .setParameter("paper", paper).setParameter("since", since).getSingleResult();
    }
}
