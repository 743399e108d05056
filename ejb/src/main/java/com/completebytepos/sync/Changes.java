package com.completebytepos.sync;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.branches.ServiceRules;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.collecting.LayawayRules;
import com.completebytepos.identity.DiscountCeilings;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Setting;
import com.completebytepos.pricing.TaxBooks;
import com.completebytepos.selling.Shifts;
import com.completebytepos.selling.Tills;
import com.completebytepos.stock.StockRules;
import com.completebytepos.sync.model.ChangeRow;
import com.completebytepos.sync.offers.OfferRows;
import com.completebytepos.sync.offers.ReturnableRows;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.storedvalue.ValueRules;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Promises a till everything it needs to sell, as of a stamp, and from then on only what changed; its own branch and drawer, nobody else's. */
@Stateless
public class Changes {
    private static final int MOST = 1000;
    private static final int MOST_GOODS = 2000;
    /** What a till that saves data may not miss for a day; small, whatever becomes of the goods. */
    private static final Set<String> URGENT = Set.of("shop", "limits", "workstation", "branch", "till", "shift", "user", "taxes", "tenders", "promotion", "loyalty", "returnable");

    @Inject ChangeLog log;
    @Inject BusinessCard business;
    @Inject CounterRules rules;
    @Inject ServiceRules service;
    @Inject StockRules stock;
    @Inject ValueRules values;
    @Inject LayawayRules layaways;
    @Inject Workstations workstations;
    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject Shifts shifts;
    @Inject TillPeople people;
    @Inject DiscountCeilings ceilings;
    @Inject TaxBooks taxes;
    @Inject TillGoods goods;
    @Inject TenderFeed tenders;
    @Inject ScaleLayouts scales;
    @Inject OfferRows offers;
    @Inject ReturnableRows returnables;
    @Inject CustomerRows customers;
    @Inject FirstPages first;

    /** The state of now: {@code bootOnly} leaves out goods and offers, so that a till can show its people soon. */
    @Requires(Permission.SYNC)
    public ChangePage everything(WorkstationEntry till, boolean bootOnly) {
        long upTo = log.head();
        var rows = new ArrayList<JsonObject>();
        rows.add(shop());
        rows.add(FeedRows.workstation(till));
        branches.all().stream().filter(b -> b.id().equals(till.branchId())).map(FeedRows::branch).forEach(rows::add);
        tills.find(till.tillId()).map(FeedRows::till).ifPresent(rows::add);
        people.all().stream().filter(one -> one.worksAt(till.branchId())).map(users()).forEach(rows::add);
        addTaxes(rows);
        rows.add(limits(till));
        rows.addAll(tenders.rows(till.branchId()));
        shifts.openShiftOf(till.tillId()).map(FeedRows::shift).ifPresent(rows::add);
        rows.add(customers.loyalty());
        rows.addAll(returnables.rows());
        var place = bootOnly ? null : ChangePage.Place.beginning();
        while (place != null) {
            var page = first.page(till, place, upTo, MOST_GOODS);
            rows.addAll(page.rows());
            place = page.next() == null ? null : ChangePage.Place.read(page.next()).orElseThrow();
        }
        return new ChangePage(0, upTo, false, rows);
    }

    /** The goods of now, with offers before and customers after them, in pages: a download that breaks off goes on where the last page ended. */
    @Requires(Permission.SYNC)
    public ChangePage goods(WorkstationEntry till, ChangePage.Place from, int limit) {
        return first.page(till, from, log.head(), Math.max(1, Math.min(limit, MOST_GOODS)));
    }

    /** What changed after a stamp, each thing once and as it is now; what a till should no longer know comes as deleted. {@code urgentOnly} leaves out what may wait. */
    @Requires(Permission.SYNC)
    public ChangePage since(WorkstationEntry till, long since, int limit, boolean urgentOnly) {
        log.head();
        int most = Math.max(1, Math.min(limit, MOST));
        var changed = log.after(since, most + 1);
        boolean more = changed.size() > most;
        if (more) changed = changed.subList(0, most);
        long upTo = changed.isEmpty() ? since : changed.get(changed.size() - 1).stamp();
        var rows = new ArrayList<JsonObject>();
        byKind(changed).forEach((kind, ids) -> {
            if (!urgentOnly || URGENT.contains(kind)) addChanged(kind, ids, till, rows);
        });
        return new ChangePage(since, upTo, more, rows);
    }

    private JsonObject limits(WorkstationEntry till) {
        var row = FeedRows.limits(rules.limits(), service.terms(), stock.belowZero(till.branchId()), values.terms());
        if (layaways.isKnown()) row.add("layaways", true);
        if (layaways.terms().active()) row.add("layawayDeposit", layaways.terms().depositShare()).add("layawayDays", layaways.terms().days());
        return row.build();
    }

    private static LinkedHashMap<String, Set<UUID>> byKind(List<ChangeRow> changed) {
        var kinds = new LinkedHashMap<String, Set<UUID>>();
        for (var row : changed) kinds.computeIfAbsent(row.kind(), k -> new LinkedHashSet<>()).add(row.reference());
        return kinds;
    }

    private void addChanged(String kind, Set<UUID> ids, WorkstationEntry till, List<JsonObject> rows) {
        switch (kind) {
            case "shop" -> rows.add(shop());
            case "limits" -> rows.add(limits(till));
            case "workstation" -> workstations.find(till.id()).filter(w -> ids.contains(w.id())).map(FeedRows::workstation).ifPresent(rows::add);
            case "branch" -> branches.all().stream().filter(b -> ids.contains(b.id()) && b.id().equals(till.branchId())).map(FeedRows::branch).forEach(rows::add);
            case "till" -> tills.find(till.tillId()).filter(t -> ids.contains(t.id())).map(FeedRows::till).ifPresent(rows::add);
            case "shift" -> ids.forEach(id -> shifts.find(id).filter(s -> s.tillId().equals(till.tillId())).map(FeedRows::shift).ifPresent(rows::add));
            case "user" -> addUsers(ids, till, rows);
            case "taxes" -> addTaxes(rows);
            case "tenders" -> rows.addAll(tenders.rows(till.branchId()));
            case "promotion", "coupon", "pricelist", "promotionbuyer" -> rows.addAll(offers.changed(kind, ids, till.branchId()));
            case "returnable" -> returnables.rows().stream().filter(row -> ids.contains(UUID.fromString(row.getString("id")))).forEach(rows::add);
            case "category" -> addCategories(ids, rows);
            case "product" -> addProducts(ids, till, rows);
            case "loyalty" -> rows.add(customers.loyalty());
            case "customer", "customergroup" -> rows.addAll(customers.changed(kind, ids));
            default -> throw new IllegalStateException("a change of an unknown kind: " + kind);
        }
    }

    private void addUsers(Set<UUID> ids, WorkstationEntry till, List<JsonObject> rows) {
        var row = users();
        ids.forEach(id -> rows.add(people.find(id).filter(one -> one.worksAt(till.branchId())).map(row).orElseGet(() -> FeedRows.gone("user", id))));
    }

    private void addCategories(Set<UUID> ids, List<JsonObject> rows) {
        var gone = new HashSet<>(ids);
        goods.shelves().stream().filter(c -> gone.remove(c.id())).map(FeedRows::category).forEach(rows::add);
        gone.forEach(id -> rows.add(FeedRows.gone("category", id)));
    }

    private void addProducts(Set<UUID> ids, WorkstationEntry till, List<JsonObject> rows) {
        var gone = new HashSet<>(ids);
        var there = goods.items(ids, till.branchId());
        there.forEach(item -> gone.remove(item.id()));
        rows.addAll(first.rows(there, till));
        gone.forEach(id -> rows.add(FeedRows.gone("product", id)));
    }

    private Function<TillPerson, JsonObject> users() {
        var inForce = ceilings.current();
        return one -> FeedRows.user(one, inForce);
    }

    private JsonObject shop() {
        return FeedRows.shop(CurrentShop.require().value(), business.details(), scales.all(), Setting.on("CBPOS_DEMO"));
    }

    private void addTaxes(List<JsonObject> rows) {
        taxes.profiles().stream().map(FeedRows::taxProfile).forEach(rows::add);
        taxes.rates().stream().map(FeedRows::taxRate).forEach(rows::add);
    }
}
