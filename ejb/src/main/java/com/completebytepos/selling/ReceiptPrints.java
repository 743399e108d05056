package com.completebytepos.selling;

import com.completebytepos.kernel.Rows;
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

    /** {@code medium}: PAPER, SCREEN or PDF; {@code paper}: PROVISIONAL, ORIGINAL or COPY. */
    public record Printed(UUID id, UUID saleId, String paper, String medium) {
    }

    /** @param documentId the authority's whose paper it is; null of a provisional one */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public void count(Printed printed, UUID documentId, Instant at, UUID by) {
        em.persist(new ReceiptPrint(printed, documentId, at, by));
    }

    /** How often a document left as the original; the sale stays locked, so that of two who ask at once one has the original and the other a copy. @param since when the document was made: older prints know their sale alone */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public long originals(UUID saleId, UUID documentId, Instant since) {
        Rows.select(em, "select id from sale where id = ? for update", row -> Rows.id(row, 1), saleId);
        return em.createQuery("select count(p) from ReceiptPrint p where p.saleId = :sale and p.paper = 'ORIGINAL' and (p.documentId = :document or p.documentId is null and p.printedAt >= :since)", Long.class)
                .setParameter("sale", saleId).setParameter("document", documentId).setParameter("since", since).getSingleResult();
    }
}
