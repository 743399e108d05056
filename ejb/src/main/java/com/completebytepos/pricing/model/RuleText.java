package com.completebytepos.pricing.model;

import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text a version's rules are kept as and tills get: the members of the engine's records under their names. What is left of a budget is not part of it. */
public final class RuleText {
    private static final JsonProvider JSON = JsonProvider.provider();

    private RuleText() {
    }

    public static String write(Promotion rules) {
        return json(rules, Terms.NO_BUDGET).build().toString();
    }

    /** @param budget cents that are left */
    public static JsonObjectBuilder json(Promotion rules, long budget) {
        var deal = rules.deal();
        var gets = JSON.createArrayBuilder();
        if (deal.gets() != null) gets.add(goods(deal.gets()));
        var parts = JSON.createArrayBuilder();
        deal.parts().forEach(part -> parts.add(JSON.createObjectBuilder().add("goods", goods(part.goods())).add("pieces", part.pieces())));
        var terms = rules.terms();
        var buyers = rules.buyers();
        return JSON.createObjectBuilder().add("type", rules.kind().name()).add("goods", goods(rules.goods()))
                .add("deal", JSON.createObjectBuilder().add("value", deal.value()).add("percent", deal.percent()).add("buy", deal.buy()).add("get", deal.get()).add("times", deal.times()).add("gets", gets).add("parts", parts))
                .add("terms", JSON.createObjectBuilder().add("rank", terms.rank()).add("exclusive", terms.exclusive()).add("minimum", terms.minimum()).add("most", terms.most()).add("budget", budget))
                .add("period", period(rules.period()))
                .add("buyers", JSON.createObjectBuilder().add("customers", texts(buyers.customers())).add("groups", texts(buyers.groups())).add("branches", texts(buyers.branches()))
                        .add("coupon", buyers.coupon()).add("once", buyers.once()));
    }

    public static JsonObjectBuilder period(Period period) {
        return JSON.createObjectBuilder().add("from", period.from()).add("to", period.to()).add("weekdays", period.weekdays()).add("fromMinute", period.fromMinute()).add("toMinute", period.toMinute());
    }

    private static JsonObjectBuilder goods(Goods goods) {
        return JSON.createObjectBuilder().add("skus", texts(goods.skus())).add("categories", texts(goods.categories()));
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        var array = JSON.createArrayBuilder();
        new TreeSet<>(texts).forEach(array::add);
        return array;
    }

    public static Promotion read(String id, int number, String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var terms = json.getJsonObject("terms");
            var period = json.getJsonObject("period");
            var buyers = json.getJsonObject("buyers");
            return new Promotion(id, number, PromotionKind.valueOf(json.getString("type")), goods(json.getJsonObject("goods")), deal(json.getJsonObject("deal")),
                    new Terms(terms.getInt("rank"), terms.getBoolean("exclusive"), longOf(terms, "minimum"), longOf(terms, "most"), Terms.NO_BUDGET),
                    new Period(longOf(period, "from"), longOf(period, "to"), period.getInt("weekdays"), period.getInt("fromMinute"), period.getInt("toMinute")),
                    new Buyers(texts(buyers.getJsonArray("customers")), texts(buyers.getJsonArray("groups")), texts(buyers.getJsonArray("branches")), buyers.getBoolean("coupon"), buyers.getBoolean("once")));
        }
    }

    private static Deal deal(JsonObject deal) {
        var gets = deal.getJsonArray("gets");
        var parts = deal.getJsonArray("parts").getValuesAs(JsonObject.class).stream().map(part -> new Deal.Part(goods(part.getJsonObject("goods")), part.getInt("pieces"))).toList();
        return new Deal(longOf(deal, "value"), deal.getBoolean("percent"), deal.getInt("buy"), deal.getInt("get"), deal.getInt("times"), gets.isEmpty() ? null : goods(gets.getJsonObject(0)), parts);
    }

    private static Goods goods(JsonObject goods) {
        return new Goods(texts(goods.getJsonArray("skus")), texts(goods.getJsonArray("categories")));
    }

    private static Set<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toUnmodifiableSet());
    }

    private static long longOf(JsonObject object, String name) {
        return object.getJsonNumber(name).longValueExact();
    }
}
