package com.completebytepos.till;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricedBasket;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.Taken;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A sale as an honest till tells it under promotions; {@code taken} may be told otherwise to say what no honest till would. */
public record OfferedSale(TillClient till, List<Sold> lines, List<Taken> taken, Map<String, String> coupons, String customer, Instant at) {

    /** @param coupons codes by the promotion they open */
    public static OfferedSale of(TillClient till, List<Promotion> promotions, Map<String, String> coupons, String customer, Sold... lines) {
        var at = Instant.now();
        var there = at.atZone(HouseClock.NAIROBI);
        var occasion = new Occasion(at.toEpochMilli(), there.getDayOfWeek().getValue(), there.getHour() * 60 + there.getMinute(), till.branchId(), customer, null, coupons.keySet(), Set.of());
        return new OfferedSale(till, List.of(lines), Offers.best(promotions, articles(till, List.of(lines)), occasion).taken(), coupons, customer, at);
    }

    private static List<Article> articles(TillClient till, List<Sold> lines) {
        var articles = new ArrayList<Article>();
        for (var line : lines) {
            articles.add(new Article(articles.size() + 1, line.goods().id(), null, till.taxes().vatRegistered() ? line.goods().taxLetter() : "D", line.quantity(), line.goods().price(), -1, !"KG".equals(line.goods().unit()), true, false));
        }
        return articles;
    }

    public OfferedSale telling(List<Taken> other) {
        return new OfferedSale(till, lines, other, coupons, customer, at);
    }

    public OfferedSale withoutCoupons() {
        return new OfferedSale(till, lines, taken, Map.of(), customer, at);
    }

    public PricedBasket priced() {
        var basket = new ArrayList<BasketLine>();
        for (var line : lines) {
            int number = basket.size() + 1;
            long off = taken.stream().filter(one -> one.line() == number).mapToLong(Taken::amount).sum();
            basket.add(new BasketLine(number, line.goods().id(), line.quantity(), line.goods().price(), line.goods().taxLetter(), 0, off, BasketLine.NO_FIXED_TOTAL));
        }
        return PricingEngine.price(new Basket(basket, 0, till.taxes()));
    }

    public long given() {
        return taken.stream().mapToLong(Taken::amount).sum();
    }

    public SignedEntry entry() {
        var content = Json.createObjectBuilder(new SaleText(lines, priced(), 0, null, null, null).json(till.nextReceipt(), till.businessDay()));
        if (customer != null) content.add("customer", customer);
        var told = Json.createArrayBuilder();
        taken.stream().map(this::told).forEach(told::add);
        return till.chained("sale", com.completebytepos.kernel.Ids.next().toString(), at, Json.createObjectBuilder().add("sale", content.add("promotions", told)));
    }

    private JsonObjectBuilder told(Taken one) {
        var row = Json.createObjectBuilder().add("promotion", one.promotion()).add("version", one.version()).add("line", one.line()).add("amount", one.amount());
        return coupons.containsKey(one.promotion()) ? row.add("coupon", coupons.get(one.promotion())) : row;
    }

    /** Sends it. @return the codes of what was found */
    public List<String> found() {
        var answer = till.send(entry()).get(0);
        if (answer.getInt("status") != 201) throw new IllegalStateException(answer.toString());
        return answer.getJsonArray("findings").getValuesAs(jakarta.json.JsonObject.class).stream().map(f -> f.getString("code")).collect(Collectors.toList());
    }
}
