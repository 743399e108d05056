package com.completebytepos.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.model.PriceChange;
import com.completebytepos.pricing.model.PriceEntry;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that many prices are set in few statements, in the caller's transaction, each with its history; who calls it tells the tills. */
@Stateless
public class PriceIntake {
    public static final String AT = "@";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject CostGuard guard;
    @Inject Clock clock;

    /** By code, or by name where that is no code, as people write them: every branch there is. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<String, UUID> branchesByCode() {
        var found = new TreeMap<String, UUID>(String.CASE_INSENSITIVE_ORDER);
        branches.all().forEach(b -> found.put(b.code(), b.id()));
        branches.all().forEach(b -> found.putIfAbsent(b.name(), b.id()));
        return found;
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, String> codesOfBranches() {
        return branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::code));
    }

    /** All SKUs that have a price. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Set<UUID> priced() {
        return em.createQuery("select p.skuId from PriceEntry p", UUID.class).getResultStream().collect(Collectors.toSet());
    }

    /** The prices that stand, by SKU and unit; the SKU's own unit is the empty text, a branch's price stands under {@code @} and its code. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Map<String, Money>> standing(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Map<String, Money>>();
        var codes = codesOfBranches();
        entries(skuIds).values().forEach(e -> {
            var prices = new HashMap<String, Money>();
            prices.put("", e.amount());
            e.at(null).packs().forEach((unit, price) -> prices.put(unit, price.amount()));
            e.byBranch().forEach((branch, price) -> prices.put(AT + codes.get(branch), price));
            found.put(e.skuId(), prices);
        });
        return found;
    }

    /**
     * @param amounts by SKU and unit, the SKU's own as the empty text, a branch's under {@code @} and its code; a pack's or branch's price needs the SKU's own; null where a branch is to ask what the shop asks
     * @param batch   of the import or bulk edit
     * @return the SKUs whose price is another now
     */
    @Requires(Permission.EDIT_PRICES)
    public Set<UUID> store(Map<UUID, Map<String, Money>> amounts, UUID batch) {
        var entries = entries(amounts.keySet());
        var places = amounts.values().stream().anyMatch(told -> told.keySet().stream().anyMatch(key -> key.startsWith(AT))) ? branchesByCode() : Map.<String, UUID>of();
        var changed = new HashSet<UUID>();
        amounts.forEach((sku, told) -> {
            var entry = entries.get(sku);
            var own = told.get("");
            if (own != null && (entry == null || !entry.amount().equals(own))) {
                entry = set(sku, entry, own, batch);
                changed.add(sku);
            }
            for (var pack : told.entrySet()) {
                if (pack.getKey().isEmpty()) continue;
                boolean other = pack.getKey().startsWith(AT) ? setBranch(entry, places.get(pack.getKey().substring(AT.length())), pack.getValue(), batch) : setPack(sku, entry, pack, batch);
                if (other) changed.add(sku);
            }
        });
        return changed;
    }

    /** For who looks through many prices before they are stored. @param skuIds the goods whose prices they are, null for any */
    @Requires(Permission.VIEW_PRODUCTS)
    public CostRule costRule(List<UUID> skuIds) {
        return guard.rule(skuIds);
    }

    /** What a batch changed and stands as it left it, and which others stand otherwise by now. */
    public record TakenBack(Set<UUID> changed, Set<UUID> kept) {
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public boolean isOf(UUID batch) {
        return em.createQuery("select count(c) from PriceChange c where c.batchId = :batch", Long.class).setParameter("batch", batch).getSingleResult() > 0;
    }

    /** Gives the SKUs' own prices of a batch and those of single branches back what they were before it; a SKU of which one stands otherwise by now is among the kept. */
    @Requires({Permission.EDIT_PRICES, Permission.EDIT_PRODUCTS})
    public TakenBack takeBack(UUID batch) {
        var rows = em.createQuery("select c, (select max(o.id) from PriceChange o where o.skuId = c.skuId and o.unit is null and (o.branchId = c.branchId or o.branchId is null and c.branchId is null) and o.id < c.id)"
                + " from PriceChange c where c.batchId = :batch and c.unit is null", Object[].class).setParameter("batch", batch).getResultList();
        var entries = entries(rows.stream().map(row -> ((PriceChange) row[0]).skuId()).toList());
        var changed = new HashSet<UUID>();
        var kept = new HashSet<UUID>();
        for (var row : rows) {
            var made = (PriceChange) row[0];
            var before = row[1] == null ? null : em.find(PriceChange.class, row[1]).amount();
            (isBack(made, entries.get(made.skuId()), before) ? changed : kept).add(made.skuId());
        }
        return new TakenBack(changed, kept);
    }

    private boolean isBack(PriceChange made, PriceEntry entry, Money before) {
        if (entry == null) return false;
        if (made.branchId() != null) return Objects.equals(made.amount(), entry.byBranch().get(made.branchId())) && setBranch(entry, made.branchId(), before, null);
        if (before == null || !entry.amount().equals(made.amount())) return false;
        set(made.skuId(), entry, before, null);
        return true;
    }

    private PriceEntry set(UUID sku, PriceEntry known, Money amount, UUID batch) {
        PriceRules.check(amount, "price");
        em.persist(change(sku, amount, new PriceHistory.Scope(null, null, batch)));
        if (known != null) {
            known.change(amount, clock.instant());
            return known;
        }
        var entry = new PriceEntry(sku, amount, clock.instant());
        em.persist(entry);
        return entry;
    }

    private boolean setPack(UUID sku, PriceEntry entry, Map.Entry<String, Money> pack, UUID batch) {
        if (entry == null) throw PricingRejection.PRICE_FIRST.at("price");
        var standing = entry.at(null).packs().get(pack.getKey());
        if (standing != null && standing.amount().equals(pack.getValue())) return false;
        PriceRules.check(pack.getValue(), "price");
        em.persist(change(sku, pack.getValue(), new PriceHistory.Scope(pack.getKey(), null, batch)));
        entry.changePack(pack.getKey(), pack.getValue(), clock.instant());
        return true;
    }

    private boolean setBranch(PriceEntry entry, UUID branch, Money amount, UUID batch) {
        if (entry == null || branch == null) throw PricingRejection.PRICE_FIRST.at("price");
        if (Objects.equals(amount, entry.byBranch().get(branch))) return false;
        if (amount != null) PriceRules.check(amount, "price");
        em.persist(change(entry.skuId(), amount, new PriceHistory.Scope(null, branch, batch)));
        entry.changeBranch(branch, amount, clock.instant());
        return true;
    }

    private PriceChange change(UUID sku, Money amount, PriceHistory.Scope scope) {
        return new PriceChange(sku, amount, clock.instant(), CurrentShop.actor().name(), scope);
    }

    private Map<UUID, PriceEntry> entries(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, PriceEntry>();
        if (!skuIds.isEmpty()) {
            em.createQuery("select p from PriceEntry p where p.skuId in :ids", PriceEntry.class).setParameter("ids", skuIds).getResultStream().forEach(e -> found.put(e.skuId(), e));
        }
        return found;
    }
}
