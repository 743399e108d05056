package com.completebytepos.sync;

import com.completebytepos.pricing.Coupons;
import com.completebytepos.pricing.PriceLists;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.pricing.engine.offers.PriceList;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Promises tills the promotions, coupons and price lists that hold or are to come, and to forget the others. docs/till-protocol.md lists the members. */
@Stateless
public class OfferRows {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject PromotionPlanner promotions;
    @Inject Coupons coupons;
    @Inject PromotionUses uses;
    @Inject PriceLists lists;

    @Requires(Permission.SYNC)
    List<JsonObject> all(UUID branchId) {
        var rows = new ArrayList<JsonObject>();
        promotions.forTills().stream().map(OfferRows::promotion).forEach(rows::add);
        coupons.forTills().stream().map(OfferRows::coupon).forEach(rows::add);
        uses.buyers().stream().map(OfferRows::buyer).forEach(rows::add);
        lists.forTills(branchId).stream().map(OfferRows::list).forEach(rows::add);
        return rows;
    }

    /** As they are now; what a till should no longer know comes as deleted. */
    @Requires(Permission.SYNC)
    List<JsonObject> changed(String kind, Set<UUID> ids, UUID branchId) {
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
        gone.forEach(id -> rows.add(FeedRows.gone(kind, UUID.fromString(id))));
        return rows;
    }

    private static JsonObject promotion(PromotionPlanner.ForTills one) {
        if (one.rules() == null) return FeedRows.gone("promotion", one.id());
        var row = FeedRows.row("promotion", one.id()).add("version", one.number()).add("name", one.name());
        return FeedRows.text(row, "nameSw", one.nameSw()).addAll(one.rules()).build();
    }

    private static JsonObject coupon(Coupons.Row one) {
        var row = FeedRows.row("coupon", one.id()).add("code", one.code()).add("promotion", one.promotionId().toString()).add("single", one.mostUses() == 1);
        FeedRows.text(row, "customer", one.customerId() == null ? null : one.customerId().toString());
        return row.add("to", one.expiresAt() == null ? 0 : one.expiresAt().toEpochMilli()).build();
    }

    private static JsonObject buyer(PromotionUses.Buyer one) {
        return FeedRows.row("promotionbuyer", one.promotionId() + ":" + one.customerId()).add("promotion", one.promotionId().toString()).add("customer", one.customerId().toString()).build();
    }

    private static JsonObject list(PriceList one) {
        var row = FeedRows.row("pricelist", one.id());
        FeedRows.text(row, "group", one.group());
        var prices = JSON.createArrayBuilder();
        one.prices().forEach((sku, steps) -> steps.forEach(step -> prices.add(JSON.createObjectBuilder().add("sku", sku).add("from", step.from()).add("price", step.price()))));
        return FeedRows.text(row, "branch", one.branch())
                .add("period", JSON.createObjectBuilder().add("from", one.period().from()).add("to", one.period().to()).add("weekdays", 0).add("fromMinute", 0).add("toMinute", 0)).add("prices", prices).build();
    }
}
