package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one branch asks for many goods of its own: set, raised, lowered and taken away at once, shown before, heard by its tills alone, taken back. */
class OwnPricesAtOnceST {
    private static final String NONE = "as in the shop";

    private final String run = "OP" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void isSetRaisedAndTakenAwayAsThePreviewSaid(String shop) {
        added(shop, "A", 100, null);
        added(shop, "B", 50, null);
        var branch = branch(shop);
        var form = form(shop);
        var page = form.with("search", run).with("branch", branch).with("ownPrice", "80").press("preview");
        assertEquals("2 2 0", counted(page));
        assertTrue(page.contains(NONE) && page.contains("80.00"), page);
        assertEquals("", own(shop), "nothing is changed yet");
        assertTrue(form.press("apply").contains("2 products are changed"), form.page());
        assertEquals("A 80.00, B 80.00", own(shop));
        asks(shop, "B", branch, "");
        form = form(shop);
        page = form.with("search", run).with("branch", branch).with("ownPercent", "-11").with("step", "5.00").press("preview");
        assertEquals("2 2 0", counted(page));
        form.press("apply");
        assertEquals("A 70.00, B 45.00", own(shop), "each of what the branch asked, its own or the shop's");
        assertEquals("100.00 50.00", shops(shop), "the shop asks what it asked");
        page = form.with("ownPercent", "").with("ownPrice", "0").with("step", "").press("preview");
        assertEquals("2 2 0", counted(page));
        form.press("apply");
        assertEquals("", own(shop));
        assertEquals("80.00 70.00 -", history(shop, "A"), "with no amount where it was taken away");
        form.with("ownPrice", "0").press("preview");
        assertEquals("0 2 0", counted(form.page()), "there is none any more");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void isTakenBackWhereNobodyChangedItSince(String shop) {
        added(shop, "A", 100, null);
        added(shop, "B", 50, null);
        added(shop, "C", 60, null);
        var form = form(shop);
        form.with("search", run + "A").with("branch", branch(shop)).with("ownPrice", "90").press("preview");
        form.press("apply");
        form.with("search", run).with("ownPrice", "").with("ownPercent", "10").with("percent", "20").press("preview");
        form.press("apply");
        assertEquals("A 99.00, B 55.00, C 66.00", own(shop), "of what was asked before, whatever the shop asks from now on");
        assertEquals("120.00 60.00 72.00", shops(shop));
        asks(shop, "B", branch(shop), ",\"price\":5600");
        var page = form(shop).press("latest:0:undo");
        assertTrue(page.contains("2 products are what they were. 1 were changed again since"), page);
        assertEquals("A 90.00, B 56.00", own(shop));
        assertEquals("100.00 50.00 60.00", shops(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void reachesTheTillsOfThatBranch(String shop) {
        added(shop, "A", 100, null);
        var till = TillClient.joining(shop);
        var form = form(shop);
        assertEquals(Map.of(run + "A", 10_000L), told(shop, till));
        form.with("search", run).with("branch", till.branchId()).with("ownPrice", "95").press("preview");
        form.press("apply");
        assertEquals(Map.of(run + "A", 9_500L), told(shop, till));
        if (shop.equals("soko")) assertEquals(Map.of(run + "A", 10_000L), told(shop, TillClient.beside(shop, elsewhere(shop))), "another branch asks what the shop asks");
        form(shop).press("latest:0:undo");
        assertEquals(Map.of(run + "A", 10_000L), told(shop, till));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void isNeverBelowCostWhereTheShopAllowsNone(String shop) {
        added(shop, "A", 200, "100");
        added(shop, "B", 200, "50");
        var branch = branch(shop);
        rule(shop, "BLOCK");
        try {
            var form = form(shop);
            var page = form.with("search", run).with("branch", branch).with("ownPrice", "115.99").press("preview");
            assertEquals("1 2 1", counted(page), "with 16 % VAT a cost of 100.00 is met by 116.00");
            assertTrue(page.contains("no price it may have"), page);
            form.press("apply");
            assertEquals("B 115.99", own(shop));
        } finally {
            rule(shop, "WARN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCannotBeIsSaidAtItsField(String shop) {
        var form = form(shop);
        form.with("search", run).with("ownPrice", "80").press("preview");
        assertEquals("Choose the branch it is for.", form.said("branch"));
        form.with("branch", branch(shop)).with("ownPercent", "10").press("preview");
        assertFalse(form.said("ownPercent").isEmpty(), form.page());
        form.with("ownPrice", "").with("ownPercent", "5000").press("preview");
        assertTrue(form.said("ownPercent").contains("1000"), form.page());
        form.with("ownPrice", "-3").with("ownPercent", "").press("preview");
        assertFalse(form.said("ownPrice").isEmpty(), form.page());
    }

    private static void rule(String shop, String wanted) {
        OfficeForm.on(Buyers.owner(shop), "/office/pricing/scheduled-prices.xhtml?lang=en", "rule").with("belowCost", wanted).press("saveRule");
    }

    private void added(String shop, String letter, int price, String cost) {
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + letter + "\",\"name\":\"Own " + run + letter + "\",\"tax\":\"B\",\"price\":" + price * 100 + (cost == null ? "" : ",\"cost\":\"" + cost + "\"") + "}", null);
        assertEquals(201, made.status(), made.toString());
    }

    /** Somebody else says so, by the API. */
    private void asks(String shop, String letter, String branch, String price) {
        var program = Program.of(shop);
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + letter + "'");
        var said = program.put("products/" + sku, "{\"version\":" + program.get("products/" + sku).json().getInt("version") + ",\"name\":\"Own " + run + letter + "\",\"branchPrices\":[{\"branch\":\"" + branch + "\"" + price + "}]}");
        assertEquals(200, said.status(), said.toString());
    }

    private static String branch(String shop) {
        return Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
    }

    private static String elsewhere(String shop) {
        return Books.text(shop, "select bin_to_uuid(t.id) from till t join branch b on b.id = t.branch_id where b.active order by b.code desc, t.id limit 1");
    }

    /** What branches ask, of this test's goods. */
    private String own(String shop) {
        return Books.text(shop, "select coalesce(group_concat(concat(right(s.code, 1), ' ', b.amount) order by s.code separator ', '), '') from branch_price b join sku s on s.id = b.sku_id where s.code like '" + run + "%'");
    }

    private String shops(String shop) {
        return Books.text(shop, "select group_concat(p.amount order by s.code separator ' ') from price_entry p join sku s on s.id = p.sku_id where s.code like '" + run + "%'");
    }

    private String history(String shop, String letter) {
        return Books.text(shop, "select group_concat(coalesce(c.amount, '-') order by c.id separator ' ') from price_change c join sku s on s.id = c.sku_id where c.branch_id is not null and s.code = '" + run + letter + "'");
    }

    /** What a till asks for this test's goods, as it was told. */
    private Map<String, Long> told(String shop, TillClient till) {
        var prices = new TreeMap<String, Long>();
        long since = 0;
        for (boolean more = true; more;) {
            var answer = Api.get(shop, "sync/changes?since=" + since + "&part=all&limit=1000", till.token()).body();
            answer.getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals("product") && r.getString("code", "").startsWith(run)).forEach(r -> prices.put(r.getString("code"), r.getJsonNumber("price").longValue()));
            since = answer.getJsonNumber("upTo").longValue();
            more = answer.getBoolean("more", false);
        }
        return prices;
    }

    private static OfficeForm form(String shop) {
        return OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/pricing/bulk.xhtml?lang=en", "bulk");
    }

    /** That change, that fit, that cannot. */
    private static String counted(String page) {
        return Office.text(page, "count") + " " + Office.text(page, "fitting") + " " + Office.text(page, "unfit");
    }
}
