package com.completebytepos.web.pricing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All promotions with their rules as they stand now, in the words of their editor; who they are for by code, by id for who may not see customers. */
@ApplicationScoped
public class PromotionRows {
    static final List<String> COLUMNS = List.of("name", "name_sw", "kind", "state", "value", "in_percent", "buy", "get", "times", "goods", "categories", "gets", "parts", "minimum", "most", "budget", "spent", "rank",
            "exclusive", "coupon", "once", "from", "to", "weekdays", "from_time", "to_time", "branches", "groups", "customers", "changed_at", "changed_by");
    private static final int AT_A_TIME = 1000;

    @Inject PromotionPlanner planner;
    @Inject ProductQueries products;
    @Inject Categories categories;
    @Inject BranchRegister branches;
    @Inject CustomerGroups groups;
    @Inject CustomerQueries customers;

    List<List<Object>> rows() {
        var rows = planner.all();
        var rules = rows.stream().collect(Collectors.toMap(PromotionPlanner.Row::id, row -> planner.rules(row.id())));
        var names = names(rules.values());
        return rows.stream().map(row -> told(row, rules.get(row.id()), names)).toList();
    }

    /** Codes of goods, branches and customers, names of categories and groups, by their ids. */
    private Map<String, String> names(Iterable<Promotion> all) {
        var names = new HashMap<String, String>();
        categories.all().forEach((CategoryRow c) -> names.put(c.id().toString(), c.name()));
        branches.all().forEach((BranchSummary b) -> names.put(b.id().toString(), b.code()));
        groups.all().forEach((CustomerGroupRow g) -> names.put(g.id().toString(), g.name()));
        var goods = new ArrayList<UUID>();
        var buyers = new ArrayList<UUID>();
        for (var one : all) {
            goods(one).forEach(sku -> goods.add(UUID.fromString(sku)));
            one.buyers().customers().forEach(id -> buyers.add(UUID.fromString(id)));
        }
        for (int from = 0; from < goods.size(); from += AT_A_TIME) products.named(goods.subList(from, Math.min(goods.size(), from + AT_A_TIME))).forEach((id, product) -> names.put(id.toString(), product.code()));
        if (CurrentShop.actor().may(Permission.VIEW_CUSTOMERS)) customers.byIds(buyers).forEach((id, customer) -> names.put(id.toString(), customer.code()));
        return names;
    }

    private static Stream<String> goods(Promotion one) {
        var deal = one.deal();
        var parts = deal.parts().stream().map(Deal.Part::goods);
        return Stream.concat(deal.gets() == null ? Stream.of(one.goods()) : Stream.of(one.goods(), deal.gets()), parts).flatMap(some -> some.skus().stream());
    }

    private static List<Object> told(PromotionPlanner.Row row, Promotion rules, Map<String, String> names) {
        var form = PromotionForm.of(row, rules, id -> names.getOrDefault(id, id));
        var text = form.getText();
        var cells = new ArrayList<Object>(List.of(row.name(), or(row.nameSw()), rules.kind().name().toLowerCase(Locale.ROOT), row.state().name().toLowerCase(Locale.ROOT), or(text.get("value")), yes(form.isPercent())));
        for (var field : List.of("buy", "get", "times", "goods")) cells.add(or(text.get(field)));
        cells.addAll(List.of(listed(form, "categories", names), or(text.get("gets")), or(text.get("parts")).replace("\n", "; "), or(text.get("minimum")), or(text.get("most"))));
        cells.addAll(List.of(row.budget() == null ? "" : row.budget(), row.spent(), or(text.get("rank")), yes(form.isExclusive()), yes(form.isCoupon()), yes(form.isOnce())));
        cells.addAll(List.of(or(text.get("from")), or(text.get("to")), String.join(" ", form.list("weekdays")), or(text.get("fromTime")), or(text.get("toTime"))));
        for (var who : List.of("branches", "groups", "customers")) cells.add(listed(form, who, names));
        cells.addAll(List.of(row.changedAt(), row.changedBy()));
        return cells;
    }

    private static String listed(PromotionForm form, String list, Map<String, String> names) {
        return form.list(list).stream().map(id -> names.getOrDefault(id, id)).sorted().collect(Collectors.joining(", "));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
