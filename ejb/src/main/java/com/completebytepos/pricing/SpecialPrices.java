package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.model.PriceChange;
import com.completebytepos.pricing.model.PriceEntry;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Promises that a pack's or a branch's own price stands beside the shop's price, never without it. */
@Stateless
public class SpecialPrices {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject CostGuard guard;
    @Inject Packaging packaging;
    @Inject Clock clock;

    /** By branch; branches that ask what the shop asks are left out. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Money> ofBranches(UUID skuId) {
        var entry = em.find(PriceEntry.class, skuId);
        return entry == null ? Map.of() : entry.byBranch();
    }

    /** @param amount null: the shop's price again */
    @Requires(Permission.EDIT_PRICES)
    public void ofBranch(UUID skuId, UUID branchId, Money amount) {
        if (amount != null) PriceRules.check(amount, "price");
        var entry = entry(skuId, amount);
        if (entry == null || Objects.equals(entry.byBranch().get(branchId), amount)) return;
        BranchScope.check(branchId);
        if (amount != null) guard.bar().check(skuId, amount, "price");
        note(skuId, "branch " + branchId + ": " + entry.byBranch().get(branchId) + " -> " + amount);
        em.persist(change(skuId, amount, new PriceHistory.Scope(null, branchId, null)));
        entry.changeBranch(branchId, amount, clock.instant());
    }

    /** @param amount null: the units' price times their number again */
    @Requires(Permission.EDIT_PRICES)
    public void ofPack(UUID skuId, String unit, Money amount) {
        if (amount != null) PriceRules.check(amount, "packs");
        var entry = entry(skuId, amount);
        if (entry == null) return;
        var standing = entry.at(null).packs().get(unit);
        if (Objects.equals(standing == null ? null : standing.amount(), amount)) return;
        if (amount != null) checkPack(skuId, unit, amount);
        note(skuId, unit + ": " + (standing == null ? "-" : standing.amount()) + " -> " + amount);
        em.persist(change(skuId, amount, new PriceHistory.Scope(unit, null, null)));
        entry.changePack(unit, amount, clock.instant());
    }

    private void checkPack(UUID skuId, String unit, Money amount) {
        var bar = guard.bar();
        if (bar.rule() == BelowCost.OFF) return;
        packaging.packsOf(skuId).stream().filter(p -> p.unit().equals(unit)).forEach(p -> bar.checkPack(skuId, CostRule.Goods.AS_IT_IS, p.factor(), amount, "packs"));
    }

    private PriceEntry entry(UUID skuId, Money amount) {
        var entry = em.find(PriceEntry.class, skuId);
        if (entry == null && amount != null) throw PricingRejection.PRICE_FIRST.at("price");
        return entry;
    }

    private PriceChange change(UUID skuId, Money amount, PriceHistory.Scope scope) {
        return new PriceChange(skuId, amount, clock.instant(), CurrentShop.actor().name(), scope);
    }

    private void note(UUID skuId, String what) {
        audit.record("pricing.special-price", "sku", skuId, what);
        changed.fire(new Changed("product", skuId));
    }
}
