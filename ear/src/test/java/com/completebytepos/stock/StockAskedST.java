package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stock a counter asks for: every branch of the own shop, as of now. */
class StockAskedST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleTakesItsGoodsFromTheOwnBranchOnly(String shop) {
        var till = TillClient.joining(shop);
        var goods = till.goods(5);
        var before = asked(shop, till, goods.id());
        till.send(till.sale(new Sold(goods, 2_000)));
        var after = asked(shop, till, goods.id());
        assertEquals(2_000, own(before).getInt("onHand") - own(after).getInt("onHand"));
        assertTrue(Instant.parse(after.getString("asOf")).isAfter(Instant.parse(before.getString("asOf"))));
        assertEquals(1, after.getJsonArray("branches").getValuesAs(JsonObject.class).stream().filter(b -> b.getBoolean("own")).count());
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void anotherShopsGoodsAreUnknownHereAndItsTillIsAStranger(String shop, String other) {
        var till = TillClient.joining(shop);
        var foreign = TillClient.joining(other);
        assertEquals(404, Api.get(shop, "stock?sku=" + foreign.goods(0).id(), till.token()).status());
        assertEquals(401, Api.get(shop, "stock?sku=" + till.goods(0).id(), foreign.token()).status());
    }

    @Test
    void whatIsNoProductIsSaidSo() {
        var till = TillClient.joining("duka");
        assertEquals(404, Api.get("duka", "stock?sku=" + Ids.next(), till.token()).status());
        assertEquals(400, Api.get("duka", "stock", till.token()).status());
        assertEquals(422, Api.get("duka", "stock?sku=not-an-id", till.token()).status());
        assertEquals(401, Api.get("duka", "stock?sku=" + till.goods(0).id(), null).status());
    }

    private static JsonObject asked(String shop, TillClient till, String sku) {
        var reply = Api.get(shop, "stock?sku=" + sku, till.token());
        assertEquals(200, reply.status(), reply.body().toString());
        return reply.body();
    }

    private static JsonObject own(JsonObject asked) {
        return asked.getJsonArray("branches").getValuesAs(JsonObject.class).stream().filter(b -> b.getBoolean("own")).findFirst().orElseThrow();
    }
}
