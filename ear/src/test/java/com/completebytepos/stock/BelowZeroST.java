package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selling what is not there: tills are told what their branch says of it, and what was sold all the same is found where it is not allowed. */
class BelowZeroST {
    private String shop;

    @AfterEach
    void asUsual() {
        say("WARN", "");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatABranchDoesNotAllowIsFoundWhenItHappenedAnyway(String at) {
        shop = at;
        var till = TillClient.at(shop);
        say("WARN", "");
        assertEquals("WARN", rule(till));
        var sold = new Sold(till.goods(9), 5_000_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        assertEquals(List.of(), Buyers.codes(till, till.sale(text)));
        say("WARN", "BLOCK");
        assertEquals("BLOCK", rule(till));
        long left = Books.number(shop, "select cast(on_hand * 1000 as signed) from stock_item where sku_id = " + Buyers.id(till.goods(9).id()) + " and branch_id = " + Buyers.id(till.branchId()));
        var entry = till.sale(text);
        assertEquals(List.of("sold-below-zero"), Buyers.codes(till, entry));
        assertEquals("1 " + (left - 5_000_000), Books.text(shop, "select concat(line_no, ' ', cast(detail * 1000 as signed)) from sale_finding where sale_id = " + Buyers.id(entry.id())));
        assertEquals(1, Books.number(shop, "select finding_count from sale where id = " + Buyers.id(entry.id())));
        say("BLOCK", "ALLOW");
        assertEquals("ALLOW", rule(till));
        assertEquals(List.of(), Buyers.codes(till, till.sale(text)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatIsSaidOfTheGoodsCountsBeforeTheBranch(String at) {
        shop = at;
        var run = "Z0" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var program = Program.of(shop);
        var strict = added(program, run + "S", ",\"belowZero\":\"BLOCK\"");
        var lax = added(program, run + "L", ",\"belowZero\":\"ALLOW\"");
        assertEquals("BLOCK", program.get("products/" + strict).json().getString("belowZero"));
        say("WARN", "");
        var till = TillClient.at(shop);
        assertEquals("BLOCK ALLOW", told(till, run + "S") + " " + told(till, run + "L"));
        assertEquals(List.of("sold-below-zero"), Buyers.codes(till, till.sale(SaleText.of(List.of(new Sold(goods(till, run + "S"), 2_000), new Sold(goods(till, run + "L"), 2_000)), till.taxes()))), "one line of the two");
        say("BLOCK", "");
        assertEquals(List.of(), Buyers.codes(till, till.sale(SaleText.of(List.of(new Sold(goods(till, run + "L"), 2_000)), till.taxes()))));
        say("WARN", "");
        OfficeForm.on(Buyers.owner(shop), "/office/catalogue/product.xhtml?lang=en&id=" + strict, "traits").with("belowZero", "").press("save");
        assertEquals("-", told(till, run + "S"));
        assertEquals(List.of(), Buyers.codes(till, till.sale(SaleText.of(List.of(new Sold(goods(till, run + "S"), 2_000)), till.taxes()))));
        assertEquals("BLOCK>-", Books.text(shop, "select concat(before_value, '>', coalesce(after_value, '-')) from product_change where field = 'below-zero' and sku_id = " + Buyers.id(strict) + " order by changed_at desc, id desc limit 1"), "as its history tells");
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aPriceListBringsItAndTakesItAlong(String at) {
        shop = at;
        var run = "Z1" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var program = Program.of(shop);
        var sku = added(program, run, "");
        stored(program, "code,below_zero\n" + run + ",Block\n");
        assertEquals("BLOCK", program.get("products/" + sku).json().getString("belowZero"));
        var all = Buyers.owner(shop).page("/office/imports/export/products.csv");
        int column = List.of(all.lines().findFirst().orElseThrow().replace("\ufeff", "").split("[,;]")).indexOf("below_zero");
        assertEquals("block", all.lines().filter(line -> line.startsWith(run)).findFirst().orElseThrow().split("[,;]", -1)[column]);
        stored(program, "code,favourite\n" + run + ",no\n");
        assertEquals("BLOCK", program.get("products/" + sku).json().getString("belowZero"), "what is not told stays");
        stored(program, "code,below_zero\n" + run + ",-\n");
        assertFalse(program.get("products/" + sku).json().containsKey("belowZero"));
        var list = program.upload("list.csv", ("code,below_zero\n" + run + ",sometimes\n").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        program.post("imports/" + list + "/check", null, null);
        assertEquals(List.of("imports.below-zero-unknown"), program.all("imports/" + list + "/faults?limit=9").stream().map(f -> f.getString("code")).toList());
        assertEquals(422, program.put("products/" + sku, "{\"version\":" + program.get("products/" + sku).json().getInt("version") + ",\"name\":\"Odd " + run + "\",\"belowZero\":\"MAYBE\"}").status());
    }

    private void stored(Program program, String rows) {
        var list = program.upload("list.csv", rows.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(200, program.post("imports/" + list + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = " + Buyers.id(list), "DONE", Duration.ofSeconds(60));
    }

    private static String added(Program program, String code, String more) {
        var made = program.post("products", "{\"code\":\"" + code + "\",\"name\":\"Odd " + code + "\",\"tax\":\"B\",\"price\":5000" + more + "}", null);
        assertEquals(201, made.status(), made.toString());
        return made.json().getString("id");
    }

    private JsonObject row(TillClient till, String code) {
        return Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals("product") && r.getString("code").equals(code)).findFirst().orElseThrow();
    }

    private String told(TillClient till, String code) {
        return row(till, code).getString("belowZero", "-");
    }

    private Goods goods(TillClient till, String code) {
        var row = row(till, code);
        return new Goods(row.getString("id"), code, row.getString("name"), row.getString("unit"), row.getString("taxLetter"), row.getJsonNumber("price").longValue(), null);
    }

    /** The shop's rule, and that of the branch where tills of tests stand; empty: as the shop. */
    private void say(String ofShop, String ofBranch) {
        var form = OfficeForm.on(Buyers.owner(shop), "/office/stock/rules.xhtml?lang=en", "rules");
        form.with("belowZero", ofShop).with(place(form.page()), ofBranch).press("save");
        assertEquals(ofShop, Books.text(shop, "select below_zero from stock_rules"));
    }

    /** The field of that branch: other tests open branches, and the list is by name. */
    private String place(String page) {
        var name = DayText.firstBranch(shop);
        var field = Pattern.compile("(?s)>" + Pattern.quote(name) + "<.*?name=\"rules:(places:\\d+:of)\"").matcher(page);
        assertTrue(field.find(), name);
        return field.group(1);
    }

    private String rule(TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals("limits")).findFirst().orElseThrow().getString("belowZero");
    }
}
