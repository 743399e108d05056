package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchOpened;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.ReorderLevel;
import com.completebytepos.stock.model.StockLimits;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises one answer to what may be done to stock by one person alone. */
@Stateless
public class StockRules {
    private static final long MOST_PIECES = 999_999_999;
    private static final Money MOST = Money.ofCents(100_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject BranchRegister branches;
    @Inject Event<Changed> changed;

    /**
     * @param adjustmentCeiling worth of an adjustment that one person posts alone
     * @param recountValue      a difference worth more is counted again
     * @param transferDays      for so long goods may be on the road before somebody is told
     * @param belowZero         what tills do when more is sold than there is
     */
    public record Limits(Money adjustmentCeiling, Money recountValue, int transferDays, BelowZero belowZero) implements Serializable {
        static final Limits USUAL = new Limits(Money.ofCents(1_000_00), Money.ofCents(2_000_00), 3, BelowZero.WARN);
    }

    @OpenToAll("desks and tills work by it and pages show it")
    public Limits limits() {
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        return known == null ? Limits.USUAL : known.limits();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(Limits limits) {
        if (isOutOfRange(limits.adjustmentCeiling())) throw StockRejection.RULE_RANGE.at("adjustmentCeiling");
        if (isOutOfRange(limits.recountValue())) throw StockRejection.RULE_RANGE.at("recountValue");
        if (limits.transferDays() < 1 || limits.transferDays() > 90) throw StockRejection.RULE_RANGE.at("transferDays");
        if (limits.belowZero() == null) throw StockRejection.RULE_RANGE.at("belowZero");
        audit.record("stock.rules-set", "stock-rules", null, limits() + " -> " + limits);
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        if (known == null) em.persist(new StockLimits(limits));
        else known.set(limits);
        changed.fire(new Changed("limits", null));
    }

    /** What tills of a branch do when more is sold than there is. */
    @OpenToAll("desks and tills work by it")
    public BelowZero belowZero(UUID branchId) {
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        return known == null ? Limits.USUAL.belowZero() : known.belowZero(branchId);
    }

    /** By branch, those that differ from the shop. */
    @Requires(Permission.EDIT_SETTINGS)
    public Map<UUID, BelowZero> branches() {
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        return known == null ? Map.of() : known.branches();
    }

    /** @param wanted null: as the shop has it */
    @Requires(Permission.EDIT_SETTINGS)
    public void setBelowZero(UUID branchId, BelowZero wanted) {
        BranchScope.check(branchId);
        if (branches.all().stream().noneMatch(b -> b.id().equals(branchId))) throw StockRejection.RULE_RANGE.at("belowZero");
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        var row = known == null ? new StockLimits(Limits.USUAL) : known;
        if (known == null) em.persist(row);
        if (Objects.equals(row.branches().get(branchId), wanted)) return;
        audit.record("stock.below-zero-set", "branch", branchId, row.branches().get(branchId) + " -> " + wanted);
        row.set(branchId, wanted);
        changed.fire(new Changed("limits", null));
    }

    /** What each branch wants to have of a thing at least; branches that want none in particular are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_STOCK})
    public Map<UUID, Quantity> reorderLevels(UUID skuId) {
        return em.createQuery("select l from ReorderLevel l where l.key.skuId = :sku", ReorderLevel.class).setParameter("sku", skuId).getResultStream().collect(Collectors.toMap(l -> l.key().branchId(), ReorderLevel::least));
    }

    /** The same of many goods, by SKU. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_STOCK})
    public Map<UUID, Map<UUID, Quantity>> reorderLevels(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Map<UUID, Quantity>>();
        if (skuIds.isEmpty()) return found;
        em.createQuery("select l from ReorderLevel l where l.key.skuId in :skus", ReorderLevel.class).setParameter("skus", skuIds).getResultStream()
                .forEach(l -> found.computeIfAbsent(l.key().skuId(), unused -> new HashMap<>()).put(l.key().branchId(), l.least()));
        return found;
    }

    /** @param wanted by branch, all or none of them; null or nothing: the branch wants to have none in particular */
    @Requires({Permission.EDIT_PRODUCTS, Permission.KEEP_STOCK})
    public void setReorderLevels(UUID skuId, Map<UUID, Quantity> wanted) {
        new TreeMap<>(wanted).forEach((branch, least) -> setReorderLevel(skuId, branch, least));
    }

    /** For who saves something beside them first: refuses what would be refused. @throws com.completebytepos.kernel.Rejection at least */
    @Requires({Permission.EDIT_PRODUCTS, Permission.KEEP_STOCK})
    public void checkReorderLevels(Map<UUID, Quantity> wanted) {
        wanted.values().forEach(StockRules::checkLeast);
    }

    private static void checkLeast(Quantity least) {
        if (least != null && (least.thousandths() < 0 || least.thousandths() > MOST_PIECES)) throw StockRejection.QUANTITY_RANGE.at("least", least.toString());
    }

    private void setReorderLevel(UUID skuId, UUID branchId, Quantity least) {
        checkLeast(least);
        var wanted = least == null || least.thousandths() == 0 ? null : least;
        var known = em.find(ReorderLevel.class, new ReorderLevel.Key(branchId, skuId));
        if (Objects.equals(known == null ? null : known.least(), wanted)) return;
        BranchScope.check(branchId);
        audit.record("stock.reorder-level-set", "sku", skuId, "branch " + branchId + ": " + (known == null ? "-" : known.least()) + " -> " + (wanted == null ? "-" : wanted));
        keep(new ReorderLevel.Key(branchId, skuId), known, wanted);
    }

    /** Many at once, by SKU and branch, null or nothing for none; who calls it tells the trail. */
    @Requires({Permission.EDIT_PRODUCTS, Permission.KEEP_STOCK})
    public void setReorderLevels(Map<UUID, Map<UUID, Quantity>> wanted) {
        if (wanted.isEmpty()) return;
        var known = new HashMap<ReorderLevel.Key, ReorderLevel>();
        em.createQuery("select l from ReorderLevel l where l.key.skuId in :skus", ReorderLevel.class).setParameter("skus", wanted.keySet()).getResultStream().forEach(l -> known.put(l.key(), l));
        wanted.forEach((sku, levels) -> levels.forEach((branch, least) -> {
            checkLeast(least);
            BranchScope.check(branch);
            var key = new ReorderLevel.Key(branch, sku);
            keep(key, known.get(key), least == null || least.thousandths() == 0 ? null : least);
        }));
    }

    private void keep(ReorderLevel.Key key, ReorderLevel known, Quantity wanted) {
        if (known == null && wanted != null) em.persist(new ReorderLevel(key, wanted));
        else if (wanted == null && known != null) em.remove(known);
        else if (wanted != null) known.set(wanted);
    }

    /** A branch opened like another begins with its levels, and with what it says of selling more than there is. */
    @OpenToAll("part of an errand that was allowed")
    public void opened(@Observes BranchOpened branch) {
        if (branch.like() == null) return;
        em.createQuery("select l from ReorderLevel l where l.key.branchId = :like", ReorderLevel.class).setParameter("like", branch.like()).getResultList()
                .forEach(l -> em.persist(new ReorderLevel(new ReorderLevel.Key(branch.branchId(), l.key().skuId()), l.least())));
        var limits = em.find(StockLimits.class, StockLimits.THE_ONE);
        if (limits != null) limits.set(branch.branchId(), limits.branches().get(branch.like()));
    }

    private static boolean isOutOfRange(Money amount) {
        return amount == null || amount.isNegative() || amount.compareTo(MOST) > 0;
    }
}
