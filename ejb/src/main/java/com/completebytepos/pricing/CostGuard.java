package com.completebytepos.pricing;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.model.PricingSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds prices against costs, for every desk that sets one. */
@ApplicationScoped
class CostGuard {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries products;
    @Inject PriceBook book;
    @Inject Clock clock;

    CostRule rule() {
        return ruled(em.find(PricingSetting.class, PricingSetting.ONLY).belowCost());
    }

    /** For who sets a price and tells nobody: refuses where the shop allows nothing below cost, and asks nothing where it does. */
    CostRule bar() {
        return ruled(em.find(PricingSetting.class, PricingSetting.ONLY).belowCost() == BelowCost.BLOCK ? BelowCost.BLOCK : BelowCost.OFF);
    }

    /** Whatever the shop says of it. */
    CostRule warning() {
        return ruled(BelowCost.WARN);
    }

    /** For many prices: costs and taxes of all these goods are read together, when the first is asked for. @param skuIds null for all goods */
    CostRule rule(List<UUID> skuIds) {
        var one = rule();
        var read = new HashMap<UUID, CostRule.Goods>();
        return new CostRule(one.rule(), one.rates(), sku -> {
            if (read.isEmpty()) products.taxedCosts(skuIds).forEach((id, known) -> read.put(id, new CostRule.Goods(known.taxCategory(), known.cost())));
            return read.computeIfAbsent(sku, one.goods());
        });
    }

    private CostRule ruled(BelowCost rule) {
        var table = rule == BelowCost.OFF ? null : book.taxesOn(LocalDate.now(clock.withZone(HouseClock.NAIROBI))).table();
        Map<String, Long> rates = table == null || !table.vatRegistered() ? Map.of() : table.rates().stream().filter(TaxRate::inUse).collect(Collectors.toMap(TaxRate::letter, TaxRate::rate));
        return new CostRule(rule, rates, sku -> {
            var product = products.details(sku);
            return new CostRule.Goods(product.taxCategory(), product.cost());
        });
    }
}
