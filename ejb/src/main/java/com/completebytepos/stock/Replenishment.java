package com.completebytepos.stock;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.stock.model.Forecast;
import com.completebytepos.stock.model.ReorderLevel;
import com.completebytepos.stock.model.Shortage;
import com.completebytepos.stock.model.StockItem;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises what a branch should order: what it will sell or send to other branches until the goods are there and for the days they are to last, less what it has, what is on the road and on order; never less than it wants to have at least. */
@Stateless
public class Replenishment {
    private static final int LOOKED_AT = 8 * 7;
    /** By the weekday in Nairobi, which knows no summer time; Monday is 1. What came back was no demand: a slip of the keys voided a minute later orders nothing. */
    private static final String LEFT_BY_WEEKDAY = """
            select sku_id, weekday(date_add(at, interval 3 hour)) + 1 day, -sum(quantity) from stock_movement
            where branch_id = ? and reason in ('SALE', 'RETURN', 'COLLECTED', 'TRANSFER_OUT') and at >= ?%s group by sku_id, day""";
    private static final int MOST_DAYS = 120;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PurchaseOrders orders;
    @Inject Suppliers suppliers;
    @Inject ProductQueries goods;
    @Inject Clock clock;

    /** {@code supplierId} null: nobody offers it. {@code cover}: days what is there lasts; null: it does not sell. */
    public record Suggestion(UUID skuId, String code, String name, UUID supplierId, String supplier, BigDecimal price, Quantity available, Quantity onRoad, Quantity onOrder, Quantity perDay, Integer cover,
                             Quantity suggested) implements Serializable {
    }

    /** What left on one weekday. */
    private record Left(UUID skuId, int day, Quantity quantity) {
    }

    /** What a buyer made of it. */
    public record Chosen(UUID supplierId, UUID skuId, Quantity quantity) {
    }

    /** @param days that what comes is to last */
    @Requires(Permission.BUY)
    public List<Suggestion> suggest(UUID branchId, int days) {
        return suggest(branchId, days, null);
    }

    /** Of these goods alone what a branch's suggested order wants of other branches, less what was asked of them already and has not left; what is not wanted is left out. */
    @Requires(Permission.BUY)
    public Map<UUID, Quantity> wanted(UUID branchId, int days, Collection<UUID> skus) {
        var waiting = summed(branchId, "sum(l.asked)", TransferState.ASKED, TransferState.APPROVED);
        var found = new HashMap<UUID, Quantity>();
        if (!skus.isEmpty()) suggest(branchId, days, skus).forEach(one -> found.put(one.skuId(), Quantity.ofThousandths(Math.max(0, one.suggested().thousandths() - thousandths(waiting, one.skuId())))));
        found.values().removeIf(much -> much.thousandths() == 0);
        return found;
    }

    /** @param only null: all that a branch has or sells */
    private List<Suggestion> suggest(UUID branchId, int days, Collection<UUID> only) {
        BranchScope.check(branchId);
        if (days < 1 || days > MOST_DAYS) throw StockRejection.RULE_RANGE.at("days");
        var forecasts = forecasts(branchId, only);
        var levels = of(branchId, only, "select l from ReorderLevel l where l.key.branchId = :branch", "l.key.skuId", "", ReorderLevel.class).getResultStream().collect(Collectors.toMap(l -> l.key().skuId(), ReorderLevel::least));
        levels.keySet().forEach(sku -> forecasts.computeIfAbsent(sku, unsold -> new Forecast(LOOKED_AT)));
        if (forecasts.isEmpty()) return List.of();
        var held = of(branchId, only, "select i from StockItem i where i.key.branchId = :branch", "i.key.skuId", "", StockItem.class).getResultStream().collect(Collectors.toMap(StockItem::skuId, Function.identity()));
        var onRoad = summed(branchId, "sum(l.sent)", TransferState.SENT);
        var onOrder = orders.onOrder(branchId);
        var offers = new HashMap<UUID, Suppliers.Item>();
        suppliers.offers().forEach(offer -> offers.putIfAbsent(offer.skuId(), offer));
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        var needed = new LinkedHashMap<UUID, Shortage>();
        forecasts.forEach((sku, forecast) -> {
            var offer = offers.get(sku);
            long available = held.containsKey(sku) ? held.get(sku).onHand().thousandths() - held.get(sku).reserved().thousandths() : 0;
            long coming = thousandths(onRoad, sku) + thousandths(onOrder, sku);
            var missing = Forecast.missing(Math.max(forecast.of(today, days + (offer == null ? 0 : offer.leadDays())), thousandths(levels, sku)), available + coming);
            if (missing.thousandths() > 0) needed.put(sku, new Shortage(forecast, available, missing));
        });
        var names = goods.named(needed.keySet());
        return needed.entrySet().stream().filter(n -> names.containsKey(n.getKey()) && names.get(n.getKey()).active()).map(n -> {
            var sku = n.getKey();
            var offer = offers.get(sku);
            var need = n.getValue();
            long perDay = need.forecast().perDay().thousandths();
            return new Suggestion(sku, names.get(sku).code(), names.get(sku).name(), offer == null ? null : offer.supplierId(), offer == null ? null : offer.supplier(), offer == null ? null : offer.price(),
                    Quantity.ofThousandths(need.available()), Quantity.ofThousandths(thousandths(onRoad, sku)), Quantity.ofThousandths(thousandths(onOrder, sku)), need.forecast().perDay(),
                    perDay == 0 ? null : (int) Math.max(0, need.available() / perDay), need.missing());
        }).sorted(Comparator.comparing((Suggestion s) -> s.supplier() == null ? "\uffff" : s.supplier()).thenComparing(Suggestion::name).thenComparing(Suggestion::code)).toList();
    }

    /** One draft for each supplier. @return their ids */
    @Requires(Permission.BUY)
    public List<UUID> order(UUID branchId, List<Chosen> chosen) {
        BranchScope.check(branchId);
        var bySupplier = new LinkedHashMap<UUID, List<PurchaseOrders.Wanted>>();
        for (var one : chosen) bySupplier.computeIfAbsent(one.supplierId(), id -> new ArrayList<>()).add(new PurchaseOrders.Wanted(one.skuId(), one.quantity(), null));
        if (bySupplier.isEmpty()) throw StockRejection.NO_LINES.at("lines");
        return bySupplier.entrySet().stream().map(e -> orders.draft(e.getKey(), branchId, null, e.getValue())).toList();
    }

    private <T> TypedQuery<T> of(UUID branchId, Collection<UUID> only, String where, String sku, String end, Class<T> type) {
        var query = em.createQuery(where + (only == null ? "" : " and " + sku + " in :only") + end, type).setParameter("branch", branchId);
        return only == null ? query : query.setParameter("only", only);
    }

    private Map<UUID, Forecast> forecasts(UUID branchId, Collection<UUID> only) {
        var now = clock.instant();
        var firsts = new HashMap<UUID, Instant>();
        of(branchId, only, "select m.skuId, min(m.at) from StockMovement m where m.branchId = :branch", "m.skuId", " group by m.skuId", Object[].class).getResultStream().forEach(row -> firsts.put((UUID) row[0], (Instant) row[1]));
        var forecasts = new LinkedHashMap<UUID, Forecast>();
        var values = new ArrayList<Object>(List.of(branchId, now.minus(Duration.ofDays(LOOKED_AT))));
        if (only != null) values.addAll(only);
        var among = only == null ? "" : " and sku_id in (" + Rows.places(only.size(), "?") + ")";
        Rows.select(em, LEFT_BY_WEEKDAY.formatted(among), row -> new Left(Rows.id(row, 1), row.getInt(2), Quantity.of(row.getBigDecimal(3))), values.toArray()).forEach(left ->
                forecasts.computeIfAbsent(left.skuId(), sku -> new Forecast(Math.min(LOOKED_AT, 1 + Duration.between(firsts.get(sku), now).toDays()))).sold(left.day(), left.quantity()));
        return forecasts;
    }

    /** What transfers to a branch that stand at one of these steps have of each. */
    private Map<UUID, Quantity> summed(UUID branchId, String what, TransferState... steps) {
        var found = new HashMap<UUID, Quantity>();
        em.createQuery("select l.skuId, " + what + " from Transfer t join t.lines l where t.toBranch = :branch and t.state in :steps group by l.skuId", Object[].class)
                .setParameter("branch", branchId).setParameter("steps", List.of(steps)).getResultStream().forEach(row -> found.put((UUID) row[0], quantity(row[1])));
        return found;
    }

    private static Quantity quantity(Object sum) {
        return sum instanceof Quantity quantity ? quantity : Quantity.of((BigDecimal) sum);
    }

    private static long thousandths(Map<UUID, Quantity> of, UUID sku) {
        return of.containsKey(sku) ? of.get(sku).thousandths() : 0;
    }
}
