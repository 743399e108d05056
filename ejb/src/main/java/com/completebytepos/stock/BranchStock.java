package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Promises what lies in every branch's shelves at a moment, for whoever stands at a counter. */
@Stateless
public class BranchStock {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject ProductCatalogue catalogue;
    @Inject Clock clock;

    /** Empty when the shop has no such goods. */
    public record Shelves(Instant asOf, List<Shelf> branches) {
    }

    public record Shelf(UUID branchId, String branch, Quantity onHand) {
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelves of(UUID skuId) {
        var now = clock.instant();
        if (catalogue.facts(List.of(skuId)).isEmpty()) return new Shelves(now, List.of());
        var found = new HashMap<UUID, Quantity>();
        List<?> rows = em.createNativeQuery("select branch_id, on_hand from stock_item where sku_id = ?1").setParameter(1, bytes(skuId)).getResultList();
        for (var row : rows) found.put(id(((Object[]) row)[0]), Quantity.of((BigDecimal) ((Object[]) row)[1]));
        return new Shelves(now, branches.all().stream().map(b -> new Shelf(b.id(), b.name(), found.getOrDefault(b.id(), Quantity.ofThousandths(0)))).toList());
    }

    private static UUID id(Object cell) {
        if (cell instanceof UUID id) return id;
        var bytes = ByteBuffer.wrap((byte[]) cell);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
