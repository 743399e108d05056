package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop that allows no price below cost: refused wherever one is set, found where a cashier agreed on one. */
class BelowCostST {
    private static final String COLUMNS = "code,name,price,cost,tax\n";

    private final String run = "Z" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;

    @AfterEach
    void allow() {
        rule("WARN");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void noDoorSetsAPriceBelowCost(String at) throws SQLException {
        shop = at;
        var program = Program.of(shop);
        done(program, run + "-1,Cup " + run + ",200,100,B\n" + run + "-2,Bowl " + run + ",500,100,B\n");
        rule("BLOCK");
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "-1'");
        var product = program.get("products/" + sku).json();
        var told = "{\"version\": " + product.getInt("version") + ", \"name\": \"Cup " + run + "\", \"price\": %d}";
        // with 16 % VAT a cost of 100.00 is met by 116.00
        var refused = program.put("products/" + sku, String.format(told, 11_599));
        assertEquals(422, refused.status(), refused.toString());
        assertEquals("urn:problem:pricing:below-cost", refused.json().getString("type"));
        assertEquals(200, program.put("products/" + sku, String.format(told, 11_600)).status());

        assertEquals(List.of("2 pricing.below-cost", "3 pricing.below-cost", "4 pricing.below-cost"), faults(program, COLUMNS + run + "-1,Cup " + run + ",115,100,B\n" + run + "-2,Bowl " + run + ",400,350,B\n" + run + "-3,Jug " + run + ",100,90,B\n"));

        var bulk = OfficeForm.on(Buyers.owner(shop), "/office/pricing/bulk.xhtml?lang=en", "bulk");
        bulk.with("search", run).with("percent", "-10").press("preview");
        assertTrue(bulk.page().contains("no price it may have"), bulk.page());
        bulk.press("apply");
        assertEquals("116.00 450.00", Books.text(shop, "select group_concat(amount order by code separator ' ') from price_entry p join sku s on s.id = p.sku_id where code like '" + run + "-%'"));

        Database.run("insert into cbpos_shop_" + shop + ".price_list (id, name, active, changed_at, changed_by) values (uuid_to_bin('" + sku + "'), 'Loss', false, '2026-01-01', 'test')");
        var list = OfficeForm.on(Buyers.owner(shop), "/office/pricing/price-list.xhtml?lang=en&id=" + sku, "price");
        list.with("product", run + "-1").with("amount", "115.99").press("add");
        assertTrue(list.said("amount").contains("below cost"), list.page());
        rule("WARN");
        assertEquals(200, program.put("products/" + sku, "{\"version\": " + program.get("products/" + sku).json().getInt("version") + ", \"name\": \"Cup " + run + "\", \"price\": 9000}").status());
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPackCostsWhatItsUnitsCost(String at) {
        shop = at;
        var program = Program.of(shop);
        done(program, run + "-1,Cup " + run + ",200,100,B\n");
        rule("BLOCK");
        assertEquals(List.of("2 pricing.below-cost"), faults(program, "code,packs\n" + run + "-1,DZ=12@1391.99\n"));
        assertEquals(List.of(), faults(program, "code,packs\n" + run + "-1,DZ=12@1392\n"));
        assertEquals(List.of("2 pricing.below-cost"), faults(program, "code,name,price,cost,tax,packs\n" + run + "-2,Bowl " + run + ",500,100,B,DZ=12@1391.99\n"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatACashierAgreedOnBelowCostIsStoredAndFound(String at) {
        shop = at;
        done(Program.of(shop), run + "-1,Cup " + run + ",200,100,B\n");
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "-1'");
        var till = TillClient.joining(shop);
        assertEquals(List.of("price-override-not-allowed"), found(till, sku, 11_500));
        rule("BLOCK");
        assertEquals(List.of("price-override-not-allowed"), found(till, sku, 11_600));
        assertEquals(List.of("agreed-below-cost", "price-override-not-allowed"), found(till, sku, 11_500));
        assertEquals(1, Books.number(shop, "select count(*) from sale_finding where code = 'agreed-below-cost' and detail like 'Cup " + run + "%'"));
    }

    private List<String> found(TillClient till, String sku, long price) {
        var priced = PricingEngine.price(new Basket(List.of(new BasketLine(1, sku, 1_000, price, "B", 0, 0, -1)), 0, till.taxes()));
        var line = Json.createObjectBuilder().add("line", 1).add("sku", sku).addNull("barcode").add("name", "Cup " + run).add("unit", "EA").add("quantity", 1_000).add("unitPrice", price).add("tax", "B")
                .add("discountPercent", 0).add("discountAmount", 0).add("fixedTotal", -1).add("supply", priced.total()).add("discount", 0).add("total", priced.total()).add("listPrice", 20_000).add("priceReason", "Chipped");
        var sale = Json.createObjectBuilder().add("receiptNumber", till.nextReceipt()).add("businessDay", till.businessDay().toString()).add("offline", false).addNull("customer").add("lines", Json.createArrayBuilder().add(line))
                .add("basketDiscount", 0).add("taxes", Json.createArrayBuilder()).add("total", priced.total()).add("tax", priced.tax())
                .add("tenders", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "CASH").add("amount", priced.total()).add("given", priced.total()).add("change", 0))).add("rounding", 0);
        var answer = till.send(till.chained("sale", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("sale", sale))).get(0);
        assertEquals(201, answer.getInt("status"), answer.toString());
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private void rule(String wanted) {
        OfficeForm.on(Buyers.owner(shop), "/office/pricing/scheduled-prices.xhtml?lang=en", "rule").with("belowCost", wanted).press("saveRule");
        assertEquals(wanted, Books.text(shop, "select below_cost from pricing_setting"));
    }

    private static List<String> faults(Program program, String list) {
        return program.all("imports/" + looked(program, list).getString("id") + "/faults?limit=9").stream().map(f -> f.getInt("line") + " " + f.getString("code")).toList();
    }

    private static JsonObject looked(Program program, String rows) {
        var list = program.upload("list.csv", rows.getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        return list;
    }

    private void done(Program program, String rows) {
        var list = looked(program, COLUMNS + rows);
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = " + Buyers.id(list.getString("id")), "DONE", Duration.ofSeconds(60));
    }
}
