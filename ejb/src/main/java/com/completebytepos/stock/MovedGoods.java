package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.StockMovement;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises what a document moved, as it was posted, to whoever hears of the document later. */
@Stateless
public class MovedGoods {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** {@code quantity} negative when goods left. */
    public record Row(UUID branchId, int line, int part, UUID skuId, Quantity quantity, MovementReason reason, Instant at) {
    }

    @Requires({Permission.DO_DUE_WORK, Permission.VIEW_PRODUCTS})
    public List<Row> of(UUID documentId) {
        return em.createQuery("select m from StockMovement m where m.key.documentId = :document order by m.key.lineNo, m.key.partNo", StockMovement.class).setParameter("document", documentId)
                .getResultStream().map(StockMovement::row).toList();
    }
}
