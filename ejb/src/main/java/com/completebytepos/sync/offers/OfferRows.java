package com.completebytepos.sync.offers;

import com.completebytepos.pricing.Coupons;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.pricing.engine.offers.PriceList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The promotions, coupons and price lists tills should know: those that hold or are to come. docs/till-protocol.md lists the members. */
@ApplicationScoped
public class OfferRows {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject PromotionPlanner promotions;
    @Inject Coupons coupons;
    @Inject PromotionUses uses;
    @Inject PriceLists lists;

    /** Some rows of many: what they weigh, and after what the next begin; null when these are the last. */
    public record Some(List<JsonObject> rows, int weight, String next) {
        public static Some of(List<JsonObject> rows, String next) {
            return new Some(rows, rows.size(), next);
        }
    }

    /** As many as a shop gives at a time. */
    public List<JsonObject> promotions() {
        return promotions.forTills().stream().map(OfferRows::promotion).toList();
    }

    /** Each weighs as many as it has prices; one list is never cut. */
    public Some lists(UUID branchId, UUID after, int most) {
        var page = lists.forTills(branchId, after, most);
        int weight = page.stream().mapToInt(one -> one.prices().values().stream().mapToInt(List::size).sum()).sum();
        return new Some(page.stream().map(OfferRows::list).toList(), weight, weight < most ? null : page.get(page.size() - 1).id());
    }

    public Some coupons(UUID after, int most) {
        var page = coupons.forTills(after, most);
        return Some.of(page.stream().map(OfferRows::coupon).toList(), page.size() < most ? null : page.get(most - 1).id().toString());
    }

    public Some buyers(UUID after, int most) {
        var page = uses.buyers(after, most);
        return Some.of(page.stream().map(OfferRows::buyer).toList(), page.size() < most ? null : page.get(most - 1).id().toString());
    }

    /** As they are now; what a till should no longer know comes as deleted. */
    public List<JsonObject> changed(String kind, Set<UUID> ids, UUID branchId) {
        return switch (kind) {
            case "promotion" -> promotions.forTills(ids).stream().map(OfferRows::promotion).toList();
            case "promotionbuyer" -> uses.buyers(ids).stream().map(OfferRows::buyer).toList();
            case "coupon" -> withGone(kind, ids, coupons.forTills(ids).stream().map(OfferRows::coupon).toList());
            default -> withGone(kind, ids, lists.forTills(ids, branchId).stream().map(OfferRows::list).toList());
        };
    }

    private static List<JsonObject> withGone(String kind, Set<UUID> ids, List<JsonObject> there) {
        var rows = new ArrayList<>(there);
        var gone = new HashSet<String>();
        ids.forEach(id -> gone.add(id.toString()));
        there.forEach(row -> gone.remove(row.getString("id")));
        gone.forEach(id -> rows.add(gone(kind, id)));
        return rows;
    }

    private static JsonObject promotion(PromotionPlanner.ForTills one) {
        if (one.rules() == null) return gone("promotion", one.id());
        var row = row("promotion", one.id()).add("version", one.number()).add("name", one.name());
        return text(row, "nameSw", one.nameSw()).addAll(one.rules()).build();
    }

    private static JsonObject coupon(Coupons.Row one) {
        var row = row("coupon", one.id()).add("code", one.code()).add("promotion", one.promotionId().toString()).add("single", one.mostUses() == 1);
        text(row, "customer", one.customerId() == null ? null : one.customerId().toString());
        return freed(row.add("to", one.expiresAt() == null ? 0 : one.expiresAt().toEpochMilli()), one.freed()).build();
    }

    /** Free again it is nobody's: a till of before, which looks for the customer alone, finds none. */
    private static JsonObject buyer(PromotionUses.Buyer one) {
        var row = row("promotionbuyer", one.promotionId() + ":" + one.customerId()).add("promotion", one.promotionId().toString());
        return freed(text(row, "customer", one.free() ? null : one.customerId().toString()), one.freed()).build();
    }

    private static JsonObjectBuilder freed(JsonObjectBuilder row, int times) {
        return times == 0 ? row : row.add("freed", times);
    }

    private static JsonObject list(PriceList one) {
        var row = row("pricelist", one.id());
        text(row, "group", one.group());
        var prices = JSON.createArrayBuilder();
        one.prices().forEach((sku, steps) -> steps.forEach(step -> prices.add(JSON.createObjectBuilder().add("sku", sku).add("from", step.from()).add("price", step.price()))));
        return text(row, "branch", one.branch())
                .add("period", JSON.createObjectBuilder().add("from", one.period().from()).add("to", one.period().to()).add("weekdays", 0).add("fromMinute", 0).add("toMinute", 0)).add("prices", prices).build();
    }

    private static JsonObject gone(String kind, Object id) {
        return row(kind, id).add("deleted", true).build();
    }

    private static JsonObjectBuilder row(String kind, Object id) {
        return JSON.createObjectBuilder().add("kind", kind).add("id", id.toString());
    }

    private static JsonObjectBuilder text(JsonObjectBuilder row, String name, String value) {
        return value == null ? row.addNull(name) : row.add(name, value);
    }
}
