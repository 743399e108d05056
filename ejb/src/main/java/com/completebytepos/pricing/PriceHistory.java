package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.model.PriceChange;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises every price a SKU ever had, newest first. */
@Stateless
public class PriceHistory {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Of which price: a pack's, a branch's, else the SKU's own; {@code batch} is the bulk edit or import it changed in. Every part may be null. */
    public record Scope(String unit, UUID branchId, UUID batch) {
        public static final Scope OWN = new Scope(null, null, null);
    }

    /** {@code changedBy} is null for prices older than this record; {@code unit} and {@code branchId} are null for the price of one unit in the whole shop. */
    public record Row(UUID id, Money amount, Instant changedAt, String changedBy, String unit, UUID branchId) implements Serializable {
    }

    /** SKUs that cost something else than before, or anything for the first time, by whatever unit. @param branch null: wherever; else there, by a price of its own or the shop's */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public List<UUID> changedSince(Instant since, UUID branch) {
        return em.createQuery("select distinct c.skuId from PriceChange c where c.changedAt >= :since and (:branch is null or c.branchId is null or c.branchId = :branch)", UUID.class)
                .setParameter("since", since).setParameter("branch", branch).getResultList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> of(UUID skuId, int most) {
        return em.createQuery("select c from PriceChange c where c.skuId = :sku order by c.changedAt desc, c.id desc", PriceChange.class)
                .setParameter("sku", skuId).setMaxResults(most).getResultStream().map(PriceChange::row).toList();
    }
}
