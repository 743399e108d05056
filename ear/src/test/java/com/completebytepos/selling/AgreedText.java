package com.completebytepos.selling;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** Sales of one line whose price was agreed upon, as an honest till tells them. */
final class AgreedText {
    private AgreedText() {
    }

    static Goods piece(TillClient till) {
        return till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() > 10_000 && g.price() % 100 == 0).findFirst().orElseThrow();
    }

    static JsonObjectBuilder line(TillClient till, Goods goods, long percent, long amount, long price) {
        var priced = PricingEngine.price(new Basket(List.of(new BasketLine(1, "", 1_000, price, goods.taxLetter(), percent, amount, BasketLine.NO_FIXED_TOTAL)), 0, till.taxes())).lines().get(0);
        var row = Json.createObjectBuilder().add("line", 1);
        if (goods.id() == null) row.addNull("sku");
        else row.add("sku", goods.id());
        return row.addNull("barcode").add("name", goods.name()).add("unit", goods.unit()).add("quantity", 1_000).add("unitPrice", price).add("tax", goods.taxLetter())
                .add("discountPercent", percent).add("discountAmount", amount).add("fixedTotal", -1).add("supply", priced.supply()).add("discount", priced.discount()).add("total", priced.total());
    }

    /** One line, its totals as the engine gives them, paid to the cent. */
    static JsonObject sell(TillClient till, JsonObjectBuilder built, long basketDiscount) {
        return sell(till, built, basketDiscount, Json.createObjectBuilder().add("offline", false));
    }

    /** @param more further members of the sale, among them whether it was made without network */
    static JsonObject sell(TillClient till, JsonObjectBuilder built, long basketDiscount, JsonObjectBuilder more) {
        var line = built.build();
        var basket = new Basket(List.of(new BasketLine(1, "", 1_000, line.getJsonNumber("unitPrice").longValue(), line.getString("tax"), line.getInt("discountPercent"), line.getInt("discountAmount"), -1)),
                basketDiscount, till.taxes());
        var priced = PricingEngine.price(basket);
        var told = Json.createObjectBuilder(line).add("discount", priced.lines().get(0).discount()).add("total", priced.lines().get(0).total());
        var tender = Json.createObjectBuilder().add("kind", "CASH").add("amount", priced.total()).add("given", priced.total()).add("change", 0);
        var sale = Json.createObjectBuilder().add("receiptNumber", till.nextReceipt()).add("businessDay", till.businessDay().toString()).addNull("customer")
                .add("lines", Json.createArrayBuilder().add(told)).add("basketDiscount", basketDiscount).add("taxes", Json.createArrayBuilder()).add("total", priced.total()).add("tax", priced.tax())
                .add("tenders", Json.createArrayBuilder().add(tender)).add("rounding", 0).addAll(more);
        return till.send(till.chained("sale", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("sale", sale))).get(0);
    }
}
