package com.completebytepos.purchasing;

import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises what receipts of suppliers are called, and whose they are. */
@Stateless
@OpenToAll("part of a look-up, which was allowed")
public class ReceiptPapers {
    @PersistenceContext(unitName = "shop") EntityManager em;

    public record Paper(UUID id, String number, String supplier, Instant at) {
    }

    /** Ids of nothing are left out. */
    public Map<UUID, Paper> of(Collection<UUID> receiptIds) {
        if (receiptIds.isEmpty()) return Map.of();
        return em.createQuery("select g.id, g.number, s.name, g.receivedAt from GoodsReceipt g join Supplier s on s.id = g.supplierId where g.id in :ids", Object[].class).setParameter("ids", Set.copyOf(receiptIds)).getResultStream()
                .map(row -> new Paper((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3])).collect(Collectors.toMap(Paper::id, paper -> paper));
    }
}
