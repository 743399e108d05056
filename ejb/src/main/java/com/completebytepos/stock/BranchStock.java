package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.StockItem;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises what lies in every branch's shelves at a moment, for whoever stands at a counter. */
@Stateless
public class BranchStock {
    private static final Quantity NOTHING = Quantity.ofThousandths(0);

    @Inject StockLedger ledger;
    @Inject BranchRegister branches;
    @Inject ProductCatalogue catalogue;
    @Inject Clock clock;
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Empty when the shop has no such goods. */
    public record Shelves(Instant asOf, List<Shelf> branches) {
    }

    /** What lies where of some goods; goods that never moved lie nowhere. */
    public record Levels(Instant asOf, Map<UUID, Map<UUID, Shelf>> bySku) {
    }

    /** {@code reserved}: what of it was promised to somebody. */
    public record Shelf(UUID branchId, String branch, Quantity onHand, Quantity reserved) {

        public Quantity available() {
            return Quantity.ofThousandths(onHand.thousandths() - reserved.thousandths());
        }
    }

    /** Everything in the shelves of one branch, by SKU; {@code reserved} only of what was promised to somebody. */
    public record Shelfful(Instant asOf, Map<UUID, Quantity> onHand, Map<UUID, Quantity> reserved) {
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelfful at(UUID branchId) {
        var now = clock.instant();
        var reserved = new TreeMap<UUID, Quantity>();
        em.createQuery("select i from StockItem i where i.key.branchId = :branch and i.reserved <> 0", StockItem.class).setParameter("branch", branchId).getResultStream().forEach(i -> reserved.put(i.skuId(), i.reserved()));
        return new Shelfful(now, ledger.shelfOf(branchId), reserved);
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Levels levels(List<UUID> skuIds) {
        var now = clock.instant();
        var found = new TreeMap<UUID, Map<UUID, Shelf>>();
        if (skuIds.isEmpty()) return new Levels(now, found);
        var names = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        em.createQuery("select i from StockItem i where i.key.skuId in :skus", StockItem.class).setParameter("skus", skuIds).getResultStream()
                .forEach(i -> found.computeIfAbsent(i.skuId(), sku -> new TreeMap<>()).put(i.branchId(), new Shelf(i.branchId(), names.getOrDefault(i.branchId(), "?"), i.onHand(), i.reserved())));
        return new Levels(now, found);
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelves of(UUID skuId) {
        var now = clock.instant();
        if (catalogue.facts(List.of(skuId)).isEmpty()) return new Shelves(now, List.of());
        var found = em.createQuery("select i from StockItem i where i.key.skuId = :sku", StockItem.class).setParameter("sku", skuId).getResultStream().collect(Collectors.toMap(StockItem::branchId, i -> i));
        return new Shelves(now, branches.all().stream().map(b -> {
            var item = found.get(b.id());
            return item == null ? new Shelf(b.id(), b.name(), NOTHING, NOTHING) : new Shelf(b.id(), b.name(), item.onHand(), item.reserved());
        }).toList());
    }
}
