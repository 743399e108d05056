package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A count on the pages, by a phone that sends twice, with goods nobody found and a till that tells late; and stock written down that the books do not have. */
class CountPageST {
    private final String run = "C" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;
    private String branch;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, soko", "soko, achieng, duka"})
    void aPhoneThatSendsAgainCountsOnceAndASaleToldLateIsCountedAlready(String at, String second, String other) {
        shop = at;
        var till = TillClient.at(shop);
        branch = till.branchId();
        goods("A,10,20", "B,4,20");
        var path = opened("A", "B");
        var phone = OfficeForm.on(Buyers.owner(shop), path, "count");
        var sent = Pattern.compile("name=\"count:entry\"[^>]*value=\"([^\"]+)\"").matcher(phone.page());
        assertTrue(sent.find(), phone.page());
        phone.with("code", run + "A").with("quantity", "7").press("enter");
        phone.with("entry", sent.group(1)).with("code", run + "A").with("quantity", "7").press("enter");
        assertEquals(7_000, number("select cast(sum(e.quantity) * 1000 as signed) from stock_count_entry e where e.sku_id = " + sku("A")));
        assertTrue(phone.press("close").contains("nobody entered: 1"), phone.page());
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get(path).statusCode());

        var decided = OfficeForm.on(Office.signedIn(shop, second), path, "count");
        assertTrue(decided.page().contains("id=\"missing\">1<") && decided.page().contains(run + "B"), decided.page());
        assertTrue(decided.press("gone").contains("Lines taken as 0: 1"), decided.page());
        assertFalse(decided.page().contains("id=\"missing\""), decided.page());
        var again = opened("A");
        var once = OfficeForm.on(Buyers.owner(shop), again, "count");
        once.with("code", run + "A").with("quantity", "7").press("enter");
        once.press("close");
        decided.press("approve");
        assertEquals("7.000 0.000", onHand());
        var newer = OfficeForm.on(Office.signedIn(shop, second), again, "count");
        assertTrue(newer.page().contains("id=\"different\">0<"), "the first count has corrected it");
        newer.press("approve");
        assertEquals("7.000 0.000", onHand());

        var late = till.saleAt(Instant.now().minusSeconds(90), SaleText.of(List.of(new Sold(goods(till), 3_000)), till.taxes()));
        assertTrue(Buyers.codes(till, late).contains("told-after-count"));
        assertEquals("7.000 0.000", onHand(), "the three that were sold before were not on the shelf that was counted");
        assertTrue(Office.signedIn(shop, second).page(path).contains("id=\"different\">1<"), "only what nobody found differs");
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** Three in the window counted, two of them sold, seven found in the store: eight are there, ten were counted. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void whatIsSoldBetweenTwoPhonesIsCountedAgainAndWhoCountedDoesNotDecide(String at, String second) {
        shop = at;
        var till = TillClient.at(shop);
        branch = till.branchId();
        goods("A,10,20");
        var path = opened("A");
        var window = OfficeForm.on(Buyers.owner(shop), path, "count");
        window.with("code", run + "A").with("quantity", "3").press("enter");
        assertEquals("stored", till.send(till.sale(new Sold(goods(till), 2_000))).get(0).getString("result"));
        var store = OfficeForm.on(Office.signedIn(shop, second), path, "count");
        store.with("code", run + "A").with("quantity", "7").press("enter");
        assertTrue(window.press("close").contains("Differences to be counted again: 1."), window.page());
        store = OfficeForm.on(Office.signedIn(shop, second), path, "count");
        store.with("code", run + "A").with("quantity", "8").press("enter");
        store.press("close");
        assertTrue(store.press("approve").contains("somebody else must approve"), store.page());
        assertEquals("8.000", onHand());
        assertTrue(store.page().contains("id=\"different\">0<"), store.page());
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatTheBooksDoNotHaveIsAskedAboutBeforeItIsTaken(String at) {
        shop = at;
        branch = TillClient.at(shop).branchId();
        goods("A,1,5");
        var form = OfficeForm.on(Buyers.owner(shop), "/office/stock/adjustments.xhtml?lang=en", "ask");
        assertFalse(form.page().contains("ask:knowing"), "nobody is asked what is no question");
        form.with("branchId", branch).with("reason", "DAMAGE").with("typed", run + "A").with("much", "2").press("addLine");
        assertTrue(form.with("note", "fell down").press("post").contains("there are not so many of Counted " + run), form.page());
        assertEquals(1_000, number("select cast(on_hand * 1000 as signed) from stock_item where sku_id = " + sku("A")));
        form.with("knowing", "on").press("post");
        assertEquals(-1_000, number("select cast(on_hand * 1000 as signed) from stock_item where sku_id = " + sku("A")));
        assertFalse(form.page().contains("ask:knowing"), form.page());
    }

    /** @param told each its code, how many there are and what one costs */
    private void goods(String... told) {
        for (var one : told) {
            var code = run + one.substring(0, 1);
            assertEquals(201, Program.of(shop).post("products", "{\"code\":\"" + code + "\",\"name\":\"Counted " + code + "\",\"tax\":\"B\",\"price\":5000}", null).status());
        }
        OfficeForm.on(Buyers.owner(shop), "/office/stock/opening.xhtml?lang=en", "opening").with("branchId", branch).with("text", run + String.join("\n" + run, told)).press("open");
    }

    /** @return the page of a new count of these goods */
    private String opened(String... codes) {
        var form = OfficeForm.on(Buyers.owner(shop), "/office/stock/counts.xhtml?lang=en", "open");
        for (var code : codes) form.with("typed", run + code).press("addLine");
        form.with("branchId", branch).with("kind", "LIST").with("title", run).press("start");
        return "/office/stock/count.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from stock_count where title = '" + run + "' order by opened_at desc limit 1");
    }

    private Goods goods(TillClient till) {
        var row = Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(r -> r.getString("kind").equals("product") && r.getString("code").equals(run + "A")).findFirst().orElseThrow();
        return new Goods(row.getString("id"), run + "A", row.getString("name"), row.getString("unit"), row.getString("taxLetter"), row.getJsonNumber("price").longValue(), null);
    }

    private String onHand() {
        return Books.text(shop, "select group_concat(i.on_hand order by s.code separator ' ') from stock_item i join sku s on s.id = i.sku_id where s.code like '" + run + "%'");
    }

    private long number(String sql) {
        return Books.number(shop, sql);
    }

    private String sku(String code) {
        return "(select id from sku where code = '" + run + code + "')";
    }
}
