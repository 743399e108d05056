package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of lists, on their way down and back in signed sales. */
class PriceListsST {
    private final String list = Ids.next().toString();
    private String shop;

    @AfterEach
    void off() throws SQLException {
        Database.run("update cbpos_shop_" + shop + ".price_list set active = false where id = uuid_to_bin('" + list + "')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListsPriceFromThreeOnIsRightAndAnotherIsFound(String at) throws SQLException {
        shop = at;
        var till = TillClient.joining(shop);
        var goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() > 3_000).skip(5).findFirst().orElseThrow();
        long price = goods.price() - 500;
        Database.run("insert into cbpos_shop_" + shop + ".price_list (id, name, active, changed_at, changed_by) values (uuid_to_bin('" + list + "'), 'Trade', true, '2026-01-01', 'test')",
                "insert into cbpos_shop_" + shop + ".price_list_entry (list_id, sku_id, from_quantity, amount) values (uuid_to_bin('" + list + "'), uuid_to_bin('" + goods.id() + "'), 3, " + price + " / 100)");
        var row = Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("id").equals(list)).findFirst().orElseThrow();
        assertEquals(List.of("pricelist", price, 3_000L), List.of(row.getString("kind"), row.getJsonArray("prices").getJsonObject(0).getJsonNumber("price").longValue(), row.getJsonArray("prices").getJsonObject(0).getJsonNumber("from").longValue()));
        assertEquals(List.of(), found(till, goods, 3_000, price, list));
        assertEquals(List.of("price-differs"), found(till, goods, 2_000, price, list));
        assertEquals(List.of("price-differs"), found(till, goods, 3_000, price - 1, list));
        assertEquals(List.of("price-list-unknown"), found(till, goods, 3_000, price, Ids.next().toString()));
        var other = TillClient.joining(shop.equals("duka") ? "soko" : "duka");
        assertTrue(Api.get(shop.equals("duka") ? "soko" : "duka", "sync/changes?since=0&part=all", other.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().noneMatch(r -> r.getString("id").equals(list)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aListOfAGroupIsJudgedByTheGroupTheBuyerIsInWhateverTheTillSays(String at) {
        shop = at;
        var till = TillClient.joining(shop);
        var goods = till.shelf().stream().filter(g -> g.unit().equals("EA") && g.price() > 3_000).skip(6).findFirst().orElseThrow();
        long price = goods.price() - 700;
        var group = Buyers.group(shop);
        Books.run(shop, "insert into price_list (id, name, group_id, active, changed_at, changed_by) values (" + Buyers.id(list) + ", 'Trade', " + Buyers.id(group) + ", true, '2026-01-01', 'test')");
        Books.run(shop, "insert into price_list_entry (list_id, sku_id, from_quantity, amount) values (" + Buyers.id(list) + ", " + Buyers.id(goods.id()) + ", 0, " + price + " / 100)");
        var before = Instant.now();
        var trader = Buyers.inGroup(shop, till, "Trader", group);
        var other = Buyers.inGroup(shop, till, "Other", Buyers.group(shop));
        assertEquals(List.of(), found(till, goods, new Told(1_000, price, list, trader, group, Instant.now())));
        assertEquals(List.of(), found(till, goods, new Told(1_000, price, list, trader, null, Instant.now())), "as tills of before tell it");
        assertEquals(List.of("price-differs"), found(till, goods, new Told(1_000, price, list, other, null, Instant.now())));
        assertEquals(List.of("price-differs", "group-differs"), found(till, goods, new Told(1_000, price, list, other, group, Instant.now())));
        assertEquals(List.of(), found(till, goods, new Told(1_000, price, list, other, group, before)), "in another group since");
    }

    private record Told(long quantity, long price, String list, String customer, String group, Instant at) {
    }

    private static List<String> found(TillClient till, Goods goods, long quantity, long price, String list) {
        return found(till, goods, new Told(quantity, price, list, null, null, Instant.now()));
    }

    private static List<String> found(TillClient till, Goods goods, Told told) {
        long price = told.price();
        long quantity = told.quantity();
        var priced = PricingEngine.price(new Basket(List.of(new BasketLine(1, goods.id(), quantity, price, goods.taxLetter(), 0, 0, -1)), 0, till.taxes()));
        long due = (priced.total() + 50) / 100 * 100;
        var line = Json.createObjectBuilder().add("line", 1).add("sku", goods.id()).addNull("barcode").add("name", goods.name()).add("unit", "EA").add("quantity", quantity).add("unitPrice", price).add("tax", goods.taxLetter())
                .add("discountPercent", 0).add("discountAmount", 0).add("fixedTotal", -1).add("supply", priced.total()).add("discount", 0).add("total", priced.total()).add("priceList", told.list());
        var sale = Json.createObjectBuilder().add("receiptNumber", till.nextReceipt()).add("businessDay", till.businessDay().toString()).add("offline", false).add("customer", told.customer() == null ? JsonValue.NULL : Json.createValue(told.customer())).add("lines", Json.createArrayBuilder().add(line))
                .add("basketDiscount", 0).add("taxes", Json.createArrayBuilder()).add("total", priced.total()).add("tax", priced.tax())
                .add("tenders", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "CASH").add("amount", due).add("given", due).add("change", 0))).add("rounding", due - priced.total());
        if (told.group() != null) sale.add("group", told.group());
        var answer = till.send(till.chained("sale", Ids.next().toString(), told.at(), Json.createObjectBuilder().add("sale", sale))).get(0);
        assertEquals(201, answer.getInt("status"), answer.toString());
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}
