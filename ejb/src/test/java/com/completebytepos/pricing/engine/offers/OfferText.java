package com.completebytepos.pricing.engine.offers;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;

/** The JSON the compiled engine is told, from the records. */
public final class OfferText {
    private OfferText() {
    }

    public static String known(List<Promotion> promotions, List<PriceList> lists) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        promotions.forEach(one -> all.add(promotion(one)));
        JsonArrayBuilder prices = Json.createArrayBuilder();
        lists.forEach(one -> prices.add(list(one)));
        return Json.createObjectBuilder().add("promotions", all).add("lists", prices).build().toString();
    }

    public static String request(List<Article> articles, Occasion when) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        articles.forEach(one -> lines.add(Json.createObjectBuilder().add("line", one.line()).add("sku", text(one.sku())).add("category", text(one.category())).add("letter", text(one.letter()))
                .add("quantity", one.quantity()).add("unitPrice", one.unitPrice()).add("fixedTotal", one.fixedTotal()).add("pieces", one.pieces()).add("open", one.open()).add("listed", one.listed())));
        return Json.createObjectBuilder().add("articles", lines).add("occasion", Json.createObjectBuilder().add("at", when.at()).add("weekday", when.weekday()).add("minute", when.minute())
                .add("branch", text(when.branch())).add("customer", text(when.customer())).add("group", text(when.group())).add("coupons", texts(when.coupons())).add("usedUp", texts(when.usedUp()))).build().toString();
    }

    private static JsonObjectBuilder promotion(Promotion one) {
        Deal deal = one.deal();
        JsonArrayBuilder gets = Json.createArrayBuilder();
        if (deal.gets() != null) {
            gets.add(goods(deal.gets()));
        }
        JsonArrayBuilder parts = Json.createArrayBuilder();
        deal.parts().forEach(part -> parts.add(Json.createObjectBuilder().add("goods", goods(part.goods())).add("pieces", part.pieces())));
        Terms terms = one.terms();
        Buyers buyers = one.buyers();
        return Json.createObjectBuilder().add("id", one.id()).add("version", one.version()).add("kind", one.kind().name()).add("goods", goods(one.goods()))
                .add("deal", Json.createObjectBuilder().add("value", deal.value()).add("percent", deal.percent()).add("buy", deal.buy()).add("get", deal.get()).add("times", deal.times())
                        .add("gets", gets).add("parts", parts))
                .add("terms", Json.createObjectBuilder().add("rank", terms.rank()).add("exclusive", terms.exclusive()).add("minimum", terms.minimum()).add("most", terms.most()).add("budget", terms.budget()))
                .add("period", period(one.period()))
                .add("buyers", Json.createObjectBuilder().add("customers", texts(buyers.customers())).add("groups", texts(buyers.groups())).add("branches", texts(buyers.branches()))
                        .add("coupon", buyers.coupon()).add("once", buyers.once()));
    }

    private static JsonObjectBuilder list(PriceList one) {
        JsonArrayBuilder prices = Json.createArrayBuilder();
        one.prices().forEach((sku, steps) -> steps.forEach(step -> prices.add(Json.createObjectBuilder().add("sku", sku).add("from", step.from()).add("price", step.price()))));
        return Json.createObjectBuilder().add("id", one.id()).add("group", text(one.group())).add("branch", text(one.branch())).add("period", period(one.period())).add("prices", prices);
    }

    private static JsonObjectBuilder period(Period one) {
        return Json.createObjectBuilder().add("from", one.from()).add("to", one.to()).add("weekdays", one.weekdays()).add("fromMinute", one.fromMinute()).add("toMinute", one.toMinute());
    }

    private static JsonObjectBuilder goods(Goods one) {
        return Json.createObjectBuilder().add("skus", texts(one.skus())).add("categories", texts(one.categories()));
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
