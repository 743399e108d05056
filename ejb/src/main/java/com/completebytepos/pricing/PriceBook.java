package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.pricing.model.PriceChange;
import com.completebytepos.pricing.model.PriceEntry;
import com.completebytepos.pricing.model.TaxProfile;
import com.completebytepos.pricing.model.TaxRate;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infinispan.Cache;

/** Promises one price per SKU at any moment, and the tax table that held on a given day. */
@Stateless
public class PriceBook {
    private static final int AT_A_TIME = 2000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject CostGuard guard;
    @Inject Clock clock;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/credentials") Cache<String, Object> cache;

    /** @param amount for one unit, VAT inclusive, above zero and below ten million shillings */
    @Requires(Permission.EDIT_PRICES)
    public void setPrice(UUID skuId, Money amount) {
        PriceRules.check(amount, "price");
        var entry = em.find(PriceEntry.class, skuId);
        if (entry != null && entry.amount().equals(amount)) return;
        guard.bar().check(skuId, amount, "price");
        audit.record("pricing.price-set", "sku", skuId, (entry == null ? "-" : entry.amount().toString()) + " -> " + amount);
        em.persist(new PriceChange(skuId, amount, clock.instant(), CurrentShop.actor().name(), PriceHistory.Scope.OWN));
        if (entry == null) em.persist(new PriceEntry(skuId, amount, clock.instant()));
        else entry.change(amount, clock.instant());
        changed.fire(new Changed("product", skuId));
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Money> prices(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Money>();
        if (skuIds.isEmpty()) return found;
        em.createQuery("select p from PriceEntry p where p.skuId in :ids", PriceEntry.class).setParameter("ids", skuIds)
                .getResultStream().forEach(p -> found.put(p.skuId(), p.amount()));
        return found;
    }

    /** KRA's code class 04 as listed in April 2026 (E withdrawn), and the shop's own standing. */
    @Requires(Permission.EDIT_SETTINGS)
    public void openBooks(TaxProfileKind kind, LocalDate from) {
        em.persist(new TaxProfile(from, kind));
        em.persist(new TaxRate("A", from, BigDecimal.ZERO, "A-EX", true));
        em.persist(new TaxRate("B", from, BigDecimal.valueOf(16), "B-16%", true));
        em.persist(new TaxRate("C", from, BigDecimal.ZERO, "TAX C", true));
        em.persist(new TaxRate("D", from, BigDecimal.ZERO, "TAX D", true));
        em.persist(new TaxRate("E", from, BigDecimal.valueOf(8), "E-8%", false));
        audit.record("pricing.tax-profile", "shop", null, kind + " from " + from);
        changed.fire(new Changed("taxes", null));
    }

    /** Answered from the second-level cache; SKUs without a price are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, PriceSince> pricesSince(Collection<UUID> skuIds, UUID branchId) {
        var found = new HashMap<UUID, PriceSince>();
        for (var id : skuIds) {
            var entry = em.find(PriceEntry.class, id);
            if (entry != null) found.put(id, entry.at(branchId));
        }
        return found;
    }

    /** As tills of a branch ask them; few statements however many SKUs. */
    @Requires(Permission.SYNC)
    public Map<UUID, PriceSince> pricesAt(Collection<UUID> skuIds, UUID branchId) {
        var found = new HashMap<UUID, PriceSince>();
        if (skuIds.isEmpty()) return found;
        var ids = List.copyOf(skuIds);
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            em.createQuery("select p from PriceEntry p where p.skuId in :ids", PriceEntry.class).setParameter("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .getResultStream().forEach(p -> found.put(p.skuId(), p.at(branchId)));
        }
        return found;
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.SELL, Permission.VIEW_SALES, Permission.SYNC})
    public TaxesOfDay taxesOn(LocalDate day) {
        var key = CurrentShop.require().value() + ":taxes:" + day;
        if (cache.get(key) instanceof TaxesOfDay known) return known;
        var found = readTaxesOn(day);
        cache.put(key, found);
        return found;
    }

    private TaxesOfDay readTaxesOn(LocalDate day) {
        var kind = em.createQuery("select t from TaxProfile t where t.validFrom <= :day order by t.validFrom desc", TaxProfile.class)
                .setParameter("day", day).setMaxResults(1).getResultStream().findFirst().map(TaxProfile::kind).orElse(TaxProfileKind.NONE);
        var rates = em.createQuery("select r from TaxRate r where r.validFrom = (select max(o.validFrom) from TaxRate o where o.letter = r.letter"
                + " and o.validFrom <= :day) order by r.letter", TaxRate.class).setParameter("day", day).getResultStream().map(TaxRate::forTheEngine).toList();
        return new TaxesOfDay(kind, new TaxTable(kind == TaxProfileKind.VAT, rates));
    }
}
