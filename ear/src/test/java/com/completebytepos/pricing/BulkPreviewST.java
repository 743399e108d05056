package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before many goods change the page says of each what it is and becomes, and counts those that change; taken back, they are as they were. */
class BulkPreviewST {
    private final String run = "BP" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatHadNoCategoryHasNoneAgainAndItsTaxAndStateAreBackToo(String shop) {
        added(shop, "A", "B", null, 50);
        var category = Books.text(shop, "select name from category order by name limit 1");
        var form = form(shop);
        form.with("search", run).with("category", category).with("taxCategory", "C").with("active", "false").press("preview");
        form.press("apply");
        assertEquals(category + " C 0", standing(shop, "A"));
        var page = form.press("latest:0:undo");
        assertTrue(page.contains("1 products are what they were. 0 were changed again since"), page);
        assertEquals("none B 1", standing(shop, "A"));
        form.with("search", run).with("category", category).with("taxCategory", "C").with("active", "").press("preview");
        form.press("apply");
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.category_id = null, p.version = p.version + 1 where s.code = '" + run + "A'");
        assertTrue(form.press("latest:0:undo").contains("0 products are what they were. 1 were changed again since"), "somebody took it off the shelf meanwhile");
        assertEquals("none C 1", standing(shop, "A"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void thePreviewSaysWhatBecomesOfEachAndCountsOnlyThose(String shop) {
        var id = Books.text(shop, "select bin_to_uuid(id) from category order by name limit 1");
        var category = Books.text(shop, "select name from category order by name limit 1");
        added(shop, "A", "B", null, 50);
        added(shop, "B", "C", id, 50);
        added(shop, "C", "B", id, 60);
        var form = form(shop);
        var page = form.with("search", run).with("category", category).with("taxCategory", "C").press("preview");
        assertEquals("2 3 0", counted(page));
        assertEquals("[<ins>" + category + "</ins> <del>B</del><ins>C</ins>, <del>B</del><ins>C</ins>]", becomes(page));
        page = form.with("category", "").with("taxCategory", "").with("active", "false").press("preview");
        assertEquals("3 3 0", counted(page));
        page = form.with("active", "").with("amount", "-55").press("preview");
        assertEquals("1 3 2", counted(page), "two would cost less than nothing");
        assertTrue(page.contains("60.00") && page.contains("5.00") && page.contains("packs and branches"), page);
        assertTrue(form.press("apply").contains("1 products are changed"));
        assertEquals("50.00 50.00 5.00", Books.text(shop, "select group_concat(p.amount order by s.code separator ' ') from price_entry p join sku s on s.id = p.sku_id where s.code like '" + run + "%'"));
        page = form.with("amount", "0").press("preview");
        assertEquals("0 3 0", counted(page));
        assertTrue(Pattern.compile("<button id=\"bulk:apply\"[^>]*disabled").matcher(page).find(), "nothing to do");
    }

    /** Two people look at the same ten percent, and both press the button. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatSomebodyElseChangedSinceThePreviewIsLookedAtAgain(String shop) {
        added(shop, "A", "B", null, 100);
        added(shop, "B", "B", null, 50);
        var first = form(shop);
        var second = form(shop);
        for (var form : java.util.List.of(first, second)) assertEquals("2 2 0", counted(form.with("search", run).with("percent", "10").press("preview")));
        assertTrue(first.press("apply").contains("2 products are changed"), first.page());
        assertTrue(second.press("apply").contains("no longer what the preview showed. Nothing was changed"), second.page());
        assertEquals("110.00 55.00", prices(shop));
        assertEquals("2 2 0", counted(second.press("preview")));
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.name = concat(p.name, ' new'), p.version = p.version + 1 where s.code = '" + run + "A'");
        assertTrue(second.press("apply").contains("2 products are changed"), "what it is not about may change");
        assertEquals("121.00 60.50", prices(shop));
        second.with("percent", "").with("taxCategory", "C").press("preview");
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.tax_category = 'C', p.version = p.version + 1 where s.code = '" + run + "B'");
        assertTrue(second.press("apply").contains("no longer what the preview showed"), second.page());
        second.press("preview");
        assertTrue(second.with("taxCategory", "A").press("apply").contains("no longer what the preview showed"), "another letter than was shown");
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void brandLimitsFavouritesAndWhatOneBranchDoesAreChangedTogetherAndTakenBackTogether(String shop) {
        added(shop, "A", "B", null, 50);
        added(shop, "B", "B", null, 50);
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var form = form(shop);
        form.with("search", run).with("brand", "Brand " + run).with("favourite", "true").with("kadogo", "true").with("ageLimit", "18").with("mostPerSale", "6.5");
        var page = form.with("branch", branch).with("offer", "no").with("least", "12").press("preview");
        assertEquals("2 2 0", counted(page));
        for (var told : new String[] {"Brand: <ins>Brand " + run + "</ins>", "<del>no</del><ins>yes</ins>", "<ins>18</ins>", "<ins>6.5", "<ins>not offered</ins>", "<ins>12"}) assertTrue(page.contains(told), told + " in " + page);
        assertTrue(form.press("apply").contains("2 products are changed"), form.page());
        assertTrue(form.page().contains("Brand: Brand " + run + ", Favourite: yes, Kadogo: sold by value: yes, Only from this age (years): 18, Warn above this quantity: 6.5, Offer of a branch: not offered, Reorder level of a branch: 12"), form.page());
        var swahili = Office.signedIn(shop, Program.owner(shop)).page("/office/pricing/bulk.xhtml?lang=sw");
        assertTrue(swahili.contains("Chapa: Brand " + run + ", Ionekane mbele: ndiyo, Kadogo: inauzwa kwa thamani: ndiyo, "), swahili);
        assertEquals("Brand " + run + " 1 1 18 6.500 0 12.000", kept(shop, "A", branch));
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.age_limit = 21, p.version = p.version + 1 where s.code = '" + run + "B'");
        page = form.press("latest:0:undo");
        assertTrue(page.contains("1 products are what they were. 1 were changed again since"), page);
        assertEquals("- 0 0 - - 1 -", kept(shop, "A", branch));
        assertEquals("Brand " + run + " 1 1 21 6.500 1 -", kept(shop, "B", branch), "what its branch had is back, too");
        assertEquals(0, Books.number(shop, "select count(*) from bulk_edit where undone_at is null and what like '%" + run + "%'"));
        form.with("search", run + "B").with("brand", "-").with("ageLimit", "0").with("mostPerSale", "0").with("favourite", "").with("kadogo", "").with("branch", "").with("offer", "").with("least", "").press("preview");
        form.press("apply");
        assertEquals("- 1 1 - - 1 -", kept(shop, "B", branch), "and none of it stays");
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.favourite = false, p.active = false, p.version = p.version + 1 where s.code like '" + run + "%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCannotBeIsSaidAtItsField(String shop) {
        var form = form(shop);
        form.with("search", run).with("offer", "no").press("preview");
        assertEquals("Choose the branch it is for.", form.said("branch"));
        form.with("offer", "").with("ageLimit", "150").press("preview");
        assertTrue(form.said("ageLimit").contains("99"), form.page());
        form.with("ageLimit", "young").press("preview");
        assertTrue(form.said("ageLimit").contains("99"), form.page());
        form.with("ageLimit", "").with("least", "-1").with("branch", Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1")).press("preview");
        assertFalse(form.said("least").isEmpty(), form.page());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatVariantsShareReachesTheTillsOfAllOfThem(String shop) {
        var program = Program.of(shop);
        var list = program.upload("family.csv", ("code,name,price,tax,variant_of,variant\n" + run + "-S,Shirt " + run + ",500,B,,Size=S\n" + run + "-M,,500,,"
                + run + "-S,Size=M\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)).json().getString("id");
        committed(program, list);
        var till = TillClient.joining(shop);
        long since = upTo(shop, till, 1);
        var form = form(shop);
        form.with("search", run + "-S").with("taxCategory", "A").press("preview");
        form.press("apply");
        assertEquals(run + "-M A, " + run + "-S A", changed(shop, till, since), "the other one's tax is another, too");
        since = upTo(shop, till, since);
        committed(program, program.upload("family.csv", ("code,tax\n" + run + "-M,B\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)).json().getString("id"));
        assertEquals(run + "-M B, " + run + "-S B", changed(shop, till, since), "by a price list, too");
    }

    private static long upTo(String shop, TillClient till, long since) {
        var answer = Api.get(shop, "sync/changes?since=" + since + "&part=all&limit=1000", till.token()).body();
        return answer.getBoolean("more", false) ? upTo(shop, till, answer.getJsonNumber("upTo").longValue()) : answer.getJsonNumber("upTo").longValue();
    }

    /** Codes and tax letters of this test's goods. */
    private String changed(String shop, TillClient till, long since) {
        return Api.get(shop, "sync/changes?since=" + since + "&part=all&limit=1000", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("product") && row.getString("code").startsWith(run))
                .map(row -> row.getString("code") + " " + row.getString("taxLetter")).sorted().collect(Collectors.joining(", "));
    }

    private static void committed(Program program, String list) {
        program.post("imports/" + list + "/check", null, null);
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status(), program.get("imports/" + list + "/faults").toString());
        Books.await(program.shop(), "select state from import_run where id = uuid_to_bin('" + list + "')", "DONE", java.time.Duration.ofSeconds(60));
    }

    /** Brand, favourite, kadogo, age, most per sale; offered and least at a branch. */
    private String kept(String shop, String letter, String branch) {
        return Books.text(shop, "select concat_ws(' ', coalesce(b.name, '-'), p.favourite, p.kadogo, coalesce(p.age_limit, '-'), coalesce(p.max_quantity, '-'), coalesce(h.offered, 1), coalesce(l.least, '-')) from sku s"
                + " join product p on p.id = s.product_id left join brand b on b.id = p.brand_id left join branch_shelf h on h.sku_id = s.id and h.branch_id = uuid_to_bin('" + branch + "')"
                + " left join reorder_level l on l.sku_id = s.id and l.branch_id = uuid_to_bin('" + branch + "') where s.code = '" + run + letter + "'");
    }

    private void added(String shop, String letter, String tax, String category, int price) {
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + letter + "\",\"name\":\"Bulk " + run + letter + "\",\"tax\":\"" + tax + "\",\"price\":" + price * 100
                + (category == null ? "" : ",\"category\":\"" + category + "\"") + "}", null);
        assertEquals(201, made.status(), made.toString());
    }

    private String prices(String shop) {
        return Books.text(shop, "select group_concat(p.amount order by s.code separator ' ') from price_entry p join sku s on s.id = p.sku_id where s.code like '" + run + "%'");
    }

    private static OfficeForm form(String shop) {
        return OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/pricing/bulk.xhtml?lang=en", "bulk");
    }

    private String standing(String shop, String letter) {
        return Books.text(shop, "select concat(coalesce(c.name, 'none'), ' ', p.tax_category, ' ', p.active and s.active) from sku s join product p on p.id = s.product_id left join category c on c.id = p.category_id where s.code = '"
                + run + letter + "'");
    }

    /** That change, that fit, that cannot. */
    private static String counted(String page) {
        return Office.text(page, "count") + " " + Office.text(page, "fitting") + " " + Office.text(page, "unfit");
    }

    /** What the table marks as gone and as new, row by row. */
    private static String becomes(String page) {
        var rows = page.substring(page.indexOf("id=\"bulk:lines\"")).split("</table>")[0].split("<tr");
        return java.util.Arrays.stream(rows).map(row -> Pattern.compile("<(del|ins)>[^<]*</\\1>").matcher(row).results().map(java.util.regex.MatchResult::group).toList()).filter(all -> !all.isEmpty())
                .map(all -> String.join("", all).replace("</ins><del>", "</ins> <del>")).toList().toString();
    }
}
