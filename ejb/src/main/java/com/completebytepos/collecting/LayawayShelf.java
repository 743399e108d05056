package com.completebytepos.collecting;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.collecting.model.Layaway;
import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PriceSince;
import com.completebytepos.stock.StockLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the goods of layaways lie: what may be put aside at which price, that it is reserved while it waits, and that all of it is free again when it ends. */
@ApplicationScoped
class LayawayShelf {
    private static final long MOST_PIECES = 9_999_999;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;
    @Inject StockLedger ledger;

    /** Goods that lie on a shelf one like the other, for no more than the branch asks. @return with what all of it costs by the list @throws com.completebytepos.kernel.Rejection 422, 409 a price that is not the branch's */
    Asked asked(UUID layawayId, UUID branchId, List<LayawayLine.What> wanted) {
        var skus = wanted.stream().map(LayawayLine.What::skuId).distinct().toList();
        var facts = catalogue.facts(skus);
        var own = prices.pricesSince(skus, branchId);
        var lines = new ArrayList<LayawayLine>();
        var list = Money.ZERO;
        for (var one : wanted) {
            var known = facts.get(one.skuId());
            if (known == null || known.kind() != ProductKind.GOODS || !known.tracking().equals(Traits.Tracking.NONE) || !known.active()) throw CollectingRejection.LAYAWAY_GOODS.with(one.name());
            if (one.quantity().thousandths() < 1 || one.quantity().thousandths() > MOST_PIECES) throw CollectingRejection.LAYAWAY_LINES.at("lines");
            var asks = price(known, own.get(one.skuId()), one);
            if (asks == null || one.total().compareTo(Money.ZERO) <= 0 || one.total().compareTo(asks) > 0) throw CollectingRejection.LAYAWAY_PRICE.with(one.name());
            list = list.plus(asks);
            lines.add(new LayawayLine(new LayawayLine.Key(layawayId, lines.size() + 1), branchId, one, known.onShelf(one.quantity(), one.unit()).get(0).quantity()));
        }
        return new Asked(lines, list);
    }

    /** What is wanted, and what all of it costs by the list. */
    static final class Asked {
        private final List<LayawayLine> lines;
        private final Money list;

        Asked(List<LayawayLine> lines, Money list) {
            this.lines = lines;
            this.list = list;
        }

        List<LayawayLine> lines() {
            return lines;
        }

        Money list() {
            return list;
        }

        Money total() {
            return lines.stream().map(line -> line.what().total()).reduce(Money.ZERO, Money::plus);
        }
    }

    private static Money price(SkuFacts known, PriceSince price, LayawayLine.What wanted) {
        if (price == null) return null;
        var pack = price.packs().get(wanted.unit());
        return wanted.quantity().times(pack != null ? pack.amount() : known.unitsIn(wanted.unit()).times(price.amount()));
    }

    /** Of two who want the last piece the second hears of it: read under the lock of what was reserved. @throws com.completebytepos.kernel.Rejection 409 with how much is free */
    void reserve(UUID branchId, List<LayawayLine> lines) {
        em.flush();
        var more = pieces(lines);
        ledger.reserve(branchId, more);
        var left = ledger.available(branchId, more.keySet());
        for (var line : lines) {
            var free = left.get(line.what().skuId());
            if (free.thousandths() >= 0) continue;
            long before = Math.max(0, free.thousandths() + more.get(line.what().skuId()).thousandths());
            throw CollectingRejection.LAYAWAY_SHORT.with(line.what().name(), Quantity.ofThousandths(before));
        }
    }

    /** Nothing of it waits any more. */
    List<LayawayLine> free(Layaway one) {
        var lines = lines(List.of(one.id())).getOrDefault(one.id(), List.of());
        lines.forEach(LayawayLine::free);
        em.flush();
        var less = new TreeMap<UUID, Quantity>();
        pieces(lines).forEach((sku, quantity) -> less.put(sku, quantity.negated()));
        ledger.reserve(one.branchId(), less);
        return lines;
    }

    void end(Layaway one, LayawayState how, Instant at, String by) {
        one.end(how, at, by);
        free(one);
    }

    /** @throws com.completebytepos.kernel.Rejection 404 */
    Layaway locked(UUID id) {
        var found = id == null ? null : em.find(Layaway.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw CollectingRejection.NO_SUCH_LAYAWAY.with();
        return found;
    }

    Map<UUID, List<LayawayLine>> lines(List<UUID> layaways) {
        if (layaways.isEmpty()) return Map.of();
        return em.createQuery("select l from LayawayLine l where l.key.layawayId in :ids order by l.key.lineNo", LayawayLine.class).setParameter("ids", layaways)
                .getResultStream().collect(Collectors.groupingBy(LayawayLine::layawayId));
    }

    private static Map<UUID, Quantity> pieces(List<LayawayLine> lines) {
        var all = new TreeMap<UUID, Quantity>();
        for (var line : lines) all.merge(line.what().skuId(), line.pieces(), (a, b) -> Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths())));
        return all;
    }
}
