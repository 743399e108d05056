package com.completebytepos.alerts;

import com.completebytepos.alerts.AlertSection.Item;
import com.completebytepos.alerts.AlertSection.Place;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.stock.StockRules;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.TrackingQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises what needs somebody in the branches that are theirs, counted whole and listed by the worst; what there is nothing of is left out. */
@Stateless
public class AlertNews {
    private static final int LISTED = 20;
    private static final int AT_A_TIME = 1000;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.NAIROBI);

    @Inject BranchRegister branches;
    @Inject BranchStock shelves;
    @Inject ProductQueries goods;
    @Inject TrackingQueries batches;
    @Inject TransferQueries transfers;
    @Inject StockRules rules;
    @Inject Fiscalisation fiscal;
    @Inject Clock clock;

    /** @param of the branches; none for all @param expiryDays how many days ahead goods count as expiring */
    @Requires(Permission.VIEW_STOCK)
    public List<AlertSection> news(Collection<AlertKind> kinds, Set<UUID> of, int expiryDays) {
        var here = new LinkedHashMap<UUID, String>();
        branches.all().stream().filter(b -> b.active() && (of.isEmpty() || of.contains(b.id()))).forEach(b -> here.put(b.id(), b.name()));
        return kinds.stream().sorted().map(kind -> switch (kind) {
            case OVERSOLD -> low(kind, shelves.belowZero(), here);
            case BELOW_LEVEL -> low(kind, shelves.belowLevel(), here);
            case EXPIRING -> expiring(here, expiryDays);
            case ON_THE_ROAD -> late(here);
            case UNSENT_TAX -> unsent(here);
        }).filter(section -> section.count() > 0).toList();
    }

    private AlertSection low(AlertKind kind, List<BranchStock.Low> found, Map<UUID, String> here) {
        var mine = found.stream().filter(one -> here.containsKey(one.branchId())).toList();
        var names = named(mine.stream().map(BranchStock.Low::skuId).distinct().toList());
        var sold = mine.stream().filter(one -> names.containsKey(one.skuId()) && names.get(one.skuId()).active()).toList();
        var worst = sold.stream().limit(LISTED).map(one -> Item.of(names.get(one.skuId()).name(), here.get(one.branchId()), one.there(), one.wanted())).toList();
        return new AlertSection(kind, 0, sold.size(), places(here, sold, BranchStock.Low::branchId), worst);
    }

    private Map<UUID, ProductSummary> named(List<UUID> skus) {
        var names = new HashMap<UUID, ProductSummary>();
        for (int from = 0; from < skus.size(); from += AT_A_TIME) names.putAll(goods.named(skus.subList(from, Math.min(skus.size(), from + AT_A_TIME))));
        return names;
    }

    private AlertSection expiring(Map<UUID, String> here, int days) {
        var places = new ArrayList<Place>();
        var first = new ArrayList<TrackingQueries.Batch>();
        here.forEach((branch, name) -> {
            var filter = new TrackingQueries.Filter(branch, days, null);
            long many = batches.count(filter);
            if (many == 0) return;
            places.add(new Place(name, many));
            first.addAll(batches.page(filter, 0, LISTED));
        });
        var worst = first.stream().sorted(Comparator.comparing(TrackingQueries.Batch::expiresOn).thenComparing(TrackingQueries.Batch::name)).limit(LISTED)
                .map(one -> Item.of(one.name(), here.get(one.branchId()), one.expiresOn(), one.onHand())).toList();
        return new AlertSection(AlertKind.EXPIRING, days, places.stream().mapToLong(Place::count).sum(), places, worst);
    }

    /** A transfer concerns where it comes from and where it goes, and is counted where it should be by now. */
    private AlertSection late(Map<UUID, String> here) {
        var names = new LinkedHashMap<UUID, String>();
        branches.all().forEach(branch -> names.put(branch.id(), branch.name()));
        var found = transfers.overdue().stream().filter(one -> here.containsKey(one.fromBranch()) || here.containsKey(one.toBranch())).toList();
        var worst = found.stream().limit(LISTED).map(one -> Item.of(one.number(), names.get(one.fromBranch()), names.get(one.toBranch()), day(one.steps().sent().at()))).toList();
        return new AlertSection(AlertKind.ON_THE_ROAD, rules.limits().transferDays(), found.size(), places(names, found, TransferQueries.Row::toBranch), worst);
    }

    /** What waits longer than the shop lets it; what was refused, and a device that stands still, from the first day on. */
    private AlertSection unsent(Map<UUID, String> here) {
        var items = new ArrayList<Item>();
        here.forEach((branch, name) -> {
            var queue = fiscal.queueOf(branch);
            if (!queue.needsSomebody() && !queue.isLate(clock.instant())) return;
            items.add(Item.in(queue.stopped() ? ".stopped" : "", name, queue.waiting(), queue.oldestAt() == null ? "–" : AT.format(queue.oldestAt()), queue.refused()));
        });
        return new AlertSection(AlertKind.UNSENT_TAX, fiscal.limits().red(), items.size(), List.of(), items.stream().limit(LISTED).toList());
    }

    /** In the order of the branches. */
    private static <T> List<Place> places(Map<UUID, String> names, List<T> found, Function<T, UUID> where) {
        var counted = found.stream().collect(Collectors.groupingBy(where, Collectors.counting()));
        return names.entrySet().stream().filter(one -> counted.containsKey(one.getKey())).map(one -> new Place(one.getValue(), counted.get(one.getKey()))).toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.NAIROBI);
    }
}
