package com.completebytepos.selling;

import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.engine.PricedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What leaves the shelf with a sale: a pack as what it holds, a kit as its parts, a service not at all. */
final class SoldGoods {
    /** Thousandths the engine prices; beyond it nothing was sold, so nothing left the shelf. */
    private static final long MOST_PIECES = 999_999_999;

    private SoldGoods() {
    }

    static List<SaleCompleted.Goods> of(List<PricedLine> lines, Map<Integer, CompletedSale.Line> told, Map<UUID, SkuFacts> facts) {
        var left = new ArrayList<SaleCompleted.Goods>();
        for (var line : lines) {
            var known = facts.get(told.get(line.line()).sku());
            if (known == null || line.quantity() <= 0 || line.quantity() > MOST_PIECES) continue;
            var units = known.packs().isEmpty() ? Quantity.ofThousandths(line.quantity()) : Quantity.ofThousandths(line.quantity()).times(known.unitsIn(told.get(line.line()).unit()));
            var agreed = told.get(line.line()).agreed();
            switch (known.kind()) {
                case GOODS -> left.add(new SaleCompleted.Goods(line.line(), 0, known.id(), units, agreed.batch(), agreed.serial()));
                case KIT -> addParts(line.line(), known, units, left);
                case SERVICE -> { }
            }
        }
        return left;
    }

    private static void addParts(int line, SkuFacts kit, Quantity kits, List<SaleCompleted.Goods> left) {
        int part = 0;
        for (var one : kit.parts()) left.add(new SaleCompleted.Goods(line, ++part, one.skuId(), kits.times(one.quantity()), null, null));
    }
}
