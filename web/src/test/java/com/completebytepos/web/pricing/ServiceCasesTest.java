package com.completebytepos.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.pricing.TaxesOfDay;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.goods.KnownGoods;
import com.completebytepos.selling.goods.OfferedGoods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the server lets promotions see of a sale with a charge for service: the till's tests reckon the same cases. */
class ServiceCasesTest {
    private static final TaxesOfDay TAXES = new TaxesOfDay(TaxProfileKind.VAT, new TaxTable(true, List.of(new TaxRate("A", 0, true), new TaxRate("B", 1600, true))));

    @TestFactory
    List<DynamicTest> theChargeIsNoPartOfWhatPromotionsAreAbout() {
        try (var reader = Json.createReader(ServiceCasesTest.class.getResourceAsStream("/cases/service/worked.json"))) {
            var cases = reader.readArray().getValuesAs(JsonObject.class);
            assertTrue(cases.size() > 3);
            return cases.stream().map(one -> DynamicTest.dynamicTest(one.getString("name"), () -> {
                var known = OffersJson.read("{\"promotions\":[" + one.getJsonObject("promotion") + "],\"lists\":[]}");
                var taken = Offers.exactly(known.promotions(), OfferedGoods.articles(sale(one), new KnownGoods(Map.of(), Map.of(), TAXES, Map.of(), Set.of())), occasion()).taken();
                var expected = one.getJsonObject("expect").getJsonArray("taken").getValuesAs(JsonObject.class).stream().map(t -> t.getInt("line") + " " + t.getInt("amount")).toList();
                assertEquals(expected, taken.stream().map(t -> t.line() + " " + t.amount()).toList());
            })).toList();
        }
    }

    private static CompletedSale sale(JsonObject one) {
        var lines = new ArrayList<CompletedSale.Line>();
        for (var goods : one.getJsonArray("goods").getValuesAs(JsonObject.class)) lines.add(line(lines.size() + 1, UUID.randomUUID(), goods.getInt("quantity"), goods.getInt("unitPrice"), goods.getString("tax"), null));
        var expect = one.getJsonObject("expect");
        if (!expect.isNull("charge")) lines.add(line(lines.size() + 1, null, 1_000, expect.getInt("charge"), "B", "SERVICE"));
        return new CompletedSale(UUID.randomUUID(), null, null, null, null, null, null, Instant.EPOCH, false, "1", lines, 0, expect.getInt("total"), 0, List.of(), null, null, CompletedSale.Offered.NOTHING, null, Instant.EPOCH, null, CompletedSale.ByHand.NOTHING, CompletedSale.Deposits.NONE);
    }

    private static CompletedSale.Line line(int number, UUID sku, long quantity, long price, String tax, String charge) {
        return new CompletedSale.Line(number, sku, null, "Goods", "EA", quantity, price, tax, 0, 0, -1, 0, new CompletedSale.Agreed(null, null, null, null, charge, null, null, null, null));
    }

    private static Occasion occasion() {
        return new Occasion(1000, 1, 600, "b", null, null, Set.of(), Set.of());
    }
}
