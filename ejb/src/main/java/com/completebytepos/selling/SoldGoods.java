package com.completebytepos.selling;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.selling.goods.KnownGoods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What leaves the shelf with a sale: a pack as what it holds, a kit as its parts, a service not at all. */
final class SoldGoods {
    /** Thousandths the engine prices; beyond it nothing was sold, so nothing left the shelf. */
    private static final long MOST_PIECES = 999_999_999;

    private SoldGoods() {
    }

    static List<SaleCompleted.Goods> of(List<PricedLine> lines, Map<Integer, CompletedSale.Line> told, KnownGoods goods) {
        var left = new ArrayList<SaleCompleted.Goods>();
        for (var line : lines) {
            var known = goods.facts().get(told.get(line.line()).sku());
            if (known == null || line.quantity() <= 0 || line.quantity() > MOST_PIECES) continue;
            var source = told.get(line.line());
            boolean isKit = known.kind() == ProductKind.KIT;
            int part = isKit ? 1 : 0;
            for (var one : known.onShelf(Quantity.ofThousandths(line.quantity()), source.unit())) {
                left.add(new SaleCompleted.Goods(line.line(), part++, one.skuId(), one.quantity(), isKit ? null : source.agreed().batch(), isKit ? List.of() : serials(source, one.quantity()), goods.collected(source)));
            }
        }
        return left;
    }

    /** No more than there are pieces. */
    private static List<String> serials(CompletedSale.Line source, Quantity pieces) {
        return source.agreed().serials().stream().distinct().limit(Math.max(0, pieces.thousandths() / 1_000)).toList();
    }
}
