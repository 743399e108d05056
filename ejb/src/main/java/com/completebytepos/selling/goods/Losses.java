package com.completebytepos.selling.goods;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.BelowCost;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.ScheduledPrices;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds what a cashier sold below cost in a shop that does not allow it: by another price or a discount on the line. What the shop's own offers gave is its own affair. */
@ApplicationScoped
public class Losses {
    /** Beyond it nothing was sold: the engine says so in a finding of its own. */
    private static final long MOST = 999_999_999;

    @Inject ScheduledPrices rules;
    @Inject ProductQueries products;

    public List<Finding> in(CompletedSale told, KnownGoods goods) {
        var own = told.lines().stream().filter(line -> line.sku() != null && (line.agreed().listPrice() != null || line.discountPercent() > 0 || line.discountAmount() > 0)).toList();
        if (own.isEmpty() || rules.belowCost() != BelowCost.BLOCK) return List.of();
        var costs = products.costs(own.stream().map(CompletedSale.Line::sku).distinct().toList());
        var found = new ArrayList<Finding>();
        for (var line : own) {
            var known = goods.facts().get(line.sku());
            var cost = costs.get(line.sku());
            if (known == null || cost == null || !isPossible(line)) continue;
            var paid = paid(line);
            var margin = Margin.of(paid, rate(goods, line.taxLetter()), known.unitsIn(line.unit()).times(Quantity.ofThousandths(line.quantity())).toBigDecimal().multiply(cost));
            boolean loss = margin == null ? cost.signum() > 0 : margin.isLoss();
            if (loss) found.add(new Finding("agreed-below-cost", line.line(), line.name() + ": " + paid));
        }
        return found;
    }

    /** The line without its share of the sale's discount. */
    private static Money paid(CompletedSale.Line line) {
        var supply = line.fixedTotal() >= 0 ? Money.ofCents(line.fixedTotal()) : Quantity.ofThousandths(line.quantity()).times(Money.ofCents(line.unitPrice()));
        long off = BigDecimal.valueOf(supply.cents()).multiply(BigDecimal.valueOf(Math.max(0, Math.min(10_000, line.discountPercent())))).movePointLeft(4).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact();
        return supply.minus(Money.ofCents(Math.min(supply.cents(), off + Math.max(0, Math.min(MOST, line.discountAmount())))));
    }

    private static boolean isPossible(CompletedSale.Line line) {
        return line.quantity() > 0 && line.quantity() <= MOST && line.unitPrice() >= 0 && line.unitPrice() <= MOST && line.fixedTotal() <= MOST;
    }

    private static long rate(KnownGoods goods, String letter) {
        var table = goods.taxes().table();
        return !table.vatRegistered() ? 0 : table.rates().stream().filter(r -> r.letter().equals(letter)).findFirst().map(TaxRate::rate).orElse(0L);
    }
}
