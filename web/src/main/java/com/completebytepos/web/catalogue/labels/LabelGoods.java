package com.completebytepos.web.catalogue.labels;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceHistory;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.purchasing.CostChanges;
import com.completebytepos.tenancy.BranchScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The labels an order asks for, in the order of the names: all of them, or a refusal. What the branch does not offer has none. */
@ApplicationScoped
public class LabelGoods {
    private static final int MOST = 25_000;
    private static final int AT_A_TIME = 1000;
    private static final long ONE = 1000;

    @Inject ProductQueries products;
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject PriceLists lists;
    @Inject PriceHistory history;
    @Inject CostChanges receipts;

    /** A label and how often. */
    private record Wanted(Label label, long times) {
    }

    /** @throws com.completebytepos.kernel.Rejection 403 at the prices of another branch */
    List<Label> of(LabelOrder order) {
        BranchScope.check(order.branch());
        var came = order.isOfReceipt() ? came(order.receipt()) : Map.<UUID, Long>of();
        var filter = new ProductFilter(order.search(), order.category(), true, only(order, came));
        long count = products.count(filter);
        if (count > MOST) throw CatalogueRejection.LABELS_TOO_MANY.with(count * order.copies(), MOST);
        var page = products.page(filter, ProductFilter.Order.NAME, false, 0, MOST);
        var wanted = new ArrayList<Wanted>();
        for (int from = 0; from < page.size(); from += AT_A_TIME) wanted.addAll(part(order, page.subList(from, Math.min(page.size(), from + AT_A_TIME)), came));
        long all = wanted.stream().mapToLong(Wanted::times).sum();
        if (all > MOST) throw CatalogueRejection.LABELS_TOO_MANY.with(all, MOST);
        var labels = new ArrayList<Label>();
        for (var one : wanted) for (long i = 0; i < one.times(); i++) labels.add(one.label());
        return labels;
    }

    private List<Wanted> part(LabelOrder order, List<ProductSummary> page, Map<UUID, Long> came) {
        var ids = page.stream().map(ProductSummary::id).toList();
        var items = new HashMap<UUID, TillGoods.Item>();
        goods.items(ids, order.branch()).forEach(item -> items.put(item.id(), item));
        var amounts = prices.pricesSince(ids, order.branch());
        var listed = lists.everybodys(ids, order.branch());
        var wanted = new ArrayList<Wanted>();
        for (var one : page) {
            var item = items.get(one.id());
            if (item == null || !item.active()) continue;
            long pieces = order.asMany() ? came.getOrDefault(one.id(), 0L) : order.copies() * ONE;
            if (order.of() != LabelOrder.Of.PACKS) wanted.add(new Wanted(piece(one, amounts.get(one.id()), listed.get(one.id())), order.asMany() && BaseUnit.isMeasured(item.unit()) ? 1 : whole(pieces)));
            if (order.of() == LabelOrder.Of.PIECES) continue;
            for (var pack : item.packs()) {
                var label = pack(one, pack, amounts.get(one.id()));
                if (order.withPrice() || label.hasBars()) wanted.add(new Wanted(label, order.asMany() ? whole(pieces * ONE / pack.factor().thousandths()) : order.copies()));
            }
        }
        return wanted;
    }

    /** Begun ones count whole. */
    private static long whole(long thousandths) {
        return (thousandths + ONE - 1) / ONE;
    }

    /** As the till asks: a list for everybody makes it cheaper, never dearer. */
    private static Label piece(ProductSummary goods, PriceSince price, Money listed) {
        var amount = price == null ? null : listed != null && listed.compareTo(price.amount()) < 0 ? listed : price.amount();
        return new Label(goods.name(), goods.code(), goods.barcodes(), amount, PerMeasure.of(amount, goods.unit(), Quantity.ofThousandths(ONE), goods.name()));
    }

    /** The code alone would be scanned as a piece: a pack without a barcode of its own has no bars. */
    private static Label pack(ProductSummary goods, Packaging.Pack pack, PriceSince price) {
        var own = price == null ? null : price.packs().get(pack.unit());
        Money amount = price == null ? null : own == null ? pack.factor().times(price.amount()) : own.amount();
        return new Label(pack.unit() + " " + pack.factor() + " · " + goods.name(), null, pack.barcodes().isEmpty() ? null : pack.barcodes().get(0), amount, PerMeasure.of(amount, goods.unit(), pack.factor(), goods.name()));
    }

    /** Null where neither goods nor a day nor a receipt are named. */
    private List<UUID> only(LabelOrder order, Map<UUID, Long> came) {
        if (order.isOfReceipt()) return List.copyOf(came.keySet());
        if (order.named() != null) return order.named();
        return order.since() == null ? null : history.changedSince(order.since().atStartOfDay(HouseClock.NAIROBI).toInstant(), order.branch());
    }

    /** What came and was not sent back, in thousandths. */
    private Map<UUID, Long> came(UUID receipt) {
        var found = new HashMap<UUID, Long>();
        for (var line : receipts.of(receipt)) {
            long left = line.quantity().thousandths() + line.free().thousandths() - line.returned().thousandths();
            if (left > 0) found.put(line.skuId(), left);
        }
        return found;
    }
}
