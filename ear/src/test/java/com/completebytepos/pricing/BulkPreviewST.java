package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.util.regex.Pattern;
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

    private void added(String shop, String letter, String tax, String category, int price) {
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + letter + "\",\"name\":\"Bulk " + run + letter + "\",\"tax\":\"" + tax + "\",\"price\":" + price * 100
                + (category == null ? "" : ",\"category\":\"" + category + "\"") + "}", null);
        assertEquals(201, made.status(), made.toString());
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
