package com.completebytepos.selling.goods;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.pricing.TaxesOfDay;
import com.completebytepos.selling.CompletedSale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the shop knows of the goods on a sale, and the taxes of its day; {@code listed}: what price lists ask, by the line that names one; {@code others}: branches where what is sold here may be collected. */
public record KnownGoods(Map<UUID, SkuFacts> facts, Map<UUID, PriceSince> prices, TaxesOfDay taxes, Map<Integer, PriceSince> listed, Set<UUID> others) {

    /** Where the line is collected; null for what the customer takes along, for what lies on no shelf, and where the shop has no such branch. */
    public CompletedSale.Collect collected(CompletedSale.Line line) {
        var told = line.agreed().collect();
        var known = facts.get(line.sku());
        boolean lies = known != null && known.kind() != ProductKind.SERVICE;
        return told == null || !lies || !others.contains(told.branchId()) ? null : told;
    }

    /** What a line's unit should have cost; null when the shop has no price. */
    public PriceSince priceOf(int number, CompletedSale.Line line) {
        return line.agreed().priceList() != null ? listed.get(number) : priceOf(line.sku(), line.unit());
    }

    /** What one of the told unit costs: a pack's own price, else its units' price times their number. Null when the shop has none. */
    public PriceSince priceOf(UUID sku, String unit) {
        var price = prices.get(sku);
        var known = facts.get(sku);
        if (price == null || known == null || !known.packs().containsKey(unit)) return price;
        var renamed = BaseUnit.renamed(unit, price.packs().keySet());
        var own = price.packs().containsKey(unit) || renamed == null ? price.packs().get(unit) : price.packs().get(renamed);
        return own != null ? own : new PriceSince(known.unitsIn(unit).times(price.amount()), price.since(), Map.of());
    }
}
