package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.StockItem;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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

    /** {@code reserved}: what of it was promised to somebody; {@code open}: whether the branch trades. */
    public record Shelf(UUID branchId, String branch, Quantity onHand, Quantity reserved, boolean open) {

        public Quantity available() {
            return Quantity.ofThousandths(onHand.thousandths() - reserved.thousandths());
        }
    }

    /** Everything in the shelves of one branch, by SKU; {@code reserved} only of what was promised to somebody. */
    public record Shelfful(Instant asOf, Map<UUID, Quantity> onHand, Map<UUID, Quantity> reserved) {
    }

    /** Where there is less than there should be; {@code wanted} null: than nothing. */
    public record Low(UUID branchId, UUID skuId, Quantity there, Quantity wanted) {

        private BigDecimal share() {
            return there.toBigDecimal().divide(wanted.toBigDecimal(), 6, RoundingMode.HALF_UP);
        }
    }

    /** Less is available than the branch wants at least, the smallest share of it first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Low> belowLevel() {
        return em.createQuery("select l.key.branchId, l.key.skuId, l.least, i from ReorderLevel l left join StockItem i on i.key.branchId = l.key.branchId and i.key.skuId = l.key.skuId"
                        + " where i.key.skuId is null or i.onHand < l.least or i.reserved <> 0", Object[].class).getResultStream()
                .map(r -> new Low((UUID) r[0], (UUID) r[1], r[3] == null ? NOTHING : available((StockItem) r[3]), (Quantity) r[2]))
                .filter(low -> BranchScope.holds(low.branchId()) && low.there().thousandths() < low.wanted().thousandths()).sorted(Comparator.comparing(Low::share).thenComparing(Low::skuId).thenComparing(Low::branchId)).toList();
    }

    /** What was sold without being there, the most first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Low> belowZero() {
        return BranchScope.bind(em.createQuery("select i from StockItem i where i.onHand < :none" + BranchScope.jpql("i.key.branchId"), StockItem.class)).setParameter("none", NOTHING).getResultStream()
                .map(i -> new Low(i.branchId(), i.skuId(), i.onHand(), null)).sorted(Comparator.comparingLong((Low low) -> low.there().thousandths()).thenComparing(Low::skuId).thenComparing(Low::branchId)).toList();
    }

    private static Quantity available(StockItem item) {
        return Quantity.ofThousandths(item.onHand().thousandths() - item.reserved().thousandths());
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelfful at(UUID branchId) {
        BranchScope.check(branchId);
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
        var known = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, one -> one));
        BranchScope.bind(em.createQuery("select i from StockItem i where i.key.skuId in :skus" + BranchScope.jpql("i.key.branchId"), StockItem.class)).setParameter("skus", skuIds).getResultStream()
                .forEach(i -> found.computeIfAbsent(i.skuId(), sku -> new TreeMap<>()).put(i.branchId(), shelf(i, known.get(i.branchId()))));
        return new Levels(now, found);
    }

    private static Shelf shelf(StockItem item, BranchSummary branch) {
        return new Shelf(item.branchId(), branch == null ? "?" : branch.name(), item.onHand(), item.reserved(), branch != null && branch.active());
    }

    /** Of a kit, as many as its parts make. */
    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public Shelves of(UUID skuId) {
        var now = clock.instant();
        var known = catalogue.facts(List.of(skuId)).get(skuId);
        if (known == null) return new Shelves(now, List.of());
        return new Shelves(now, BranchScope.mine(known.kind() == ProductKind.KIT ? kits(known) : shelves(skuId), Shelf::branchId));
    }

    private List<Shelf> shelves(UUID skuId) {
        var found = em.createQuery("select i from StockItem i where i.key.skuId = :sku", StockItem.class).setParameter("sku", skuId).getResultStream().collect(Collectors.toMap(StockItem::branchId, i -> i));
        return branches.all().stream().map(b -> found.containsKey(b.id()) ? shelf(found.get(b.id()), b) : new Shelf(b.id(), b.name(), NOTHING, NOTHING, b.active())).toList();
    }

    /** A service among the parts lies nowhere and is never short; pieces that are told one by one are promised to nobody. */
    private List<Shelf> kits(SkuFacts kit) {
        var parts = catalogue.facts(kit.parts().stream().map(SkuFacts.Part::skuId).toList());
        var counted = kit.parts().stream().filter(part -> parts.containsKey(part.skuId()) && parts.get(part.skuId()).kind() == ProductKind.GOODS).toList();
        boolean told = counted.stream().anyMatch(part -> parts.get(part.skuId()).tracking().serial());
        var shelves = counted.stream().map(part -> shelves(part.skuId())).toList();
        return branches.all().stream().map(b -> {
            long all = Long.MAX_VALUE;
            long free = Long.MAX_VALUE;
            for (int i = 0; i < counted.size(); i++) {
                var lies = shelves.get(i).stream().filter(one -> one.branchId().equals(b.id())).findFirst().orElseThrow();
                all = Math.min(all, made(lies.onHand(), counted.get(i)));
                free = Math.min(free, made(lies.available(), counted.get(i)));
            }
            var onHand = Quantity.ofThousandths(counted.isEmpty() ? 0 : all);
            return new Shelf(b.id(), b.name(), onHand, Quantity.ofThousandths(counted.isEmpty() ? 0 : told ? all : all - free), b.active());
        }).toList();
    }

    /** Thousandths of whole kits. */
    private static long made(Quantity lies, SkuFacts.Part part) {
        return Math.max(0, lies.thousandths() / part.quantity().thousandths()) * 1_000;
    }
}
