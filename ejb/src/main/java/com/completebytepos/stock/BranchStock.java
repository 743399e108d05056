package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises what lies in every branch's shelves at a moment, for whoever stands at a counter. */
@Stateless
public class BranchStock {
    @Inject StockLedger ledger;
    @Inject BranchRegister branches;
    @Inject ProductCatalogue catalogue;
    @Inject Clock clock;

    /** Empty when the shop has no such goods. */
    public record Shelves(Instant asOf, List<Shelf> branches) {
    }

    /** What lies where of some goods; goods that never moved lie nowhere. */
    public record Levels(Instant asOf, Map<UUID, Map<UUID, Quantity>> bySku) {
    }

    public record Shelf(UUID branchId, String branch, Quantity onHand) {
    }

    /** Everything in the shelves of one branch, by SKU. */
    public record Shelfful(Instant asOf, Map<UUID, Quantity> onHand) {
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelfful at(UUID branchId) {
        return new Shelfful(clock.instant(), ledger.shelfOf(branchId));
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Levels levels(List<UUID> skuIds) {
        return new Levels(clock.instant(), ledger.onHand(skuIds));
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelves of(UUID skuId) {
        var now = clock.instant();
        if (catalogue.facts(List.of(skuId)).isEmpty()) return new Shelves(now, List.of());
        var found = ledger.onHand(skuId);
        return new Shelves(now, branches.all().stream().map(b -> new Shelf(b.id(), b.name(), found.getOrDefault(b.id(), Quantity.ofThousandths(0)))).toList());
    }
}
