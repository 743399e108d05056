package com.completebytepos.labelwalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels held against what the till asks: what differs is listed, exported, printed and kept. */
class LabelWalkST {

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void labelsThatDifferFromTheTillAreListedExportedAndKept(String shop, String other) {
        var shelf = Labelled.on(shop);
        var page = shelf.walk();
        var milk = looked(shelf, page, shelf.run() + "-MILK");
        assertEquals("70.50 piece", asked(milk.page()), "the branch's own price");
        assertTrue(milk.with("label", "65").press("wrong").contains("the label says 65.00, the till asks 70.50"), milk.page());
        var carton = looked(shelf, page, shelf.carton());
        assertEquals("700.00 CTN", asked(carton.page()));
        assertTrue(carton.press("right").contains("right, 700.00"), carton.page());
        var rice = looked(shelf, page, shelf.item());
        assertEquals("180.00 kg", asked(rice.page()));
        rice.with("label", "200").press("wrong");
        var listed = shelf.owner().page(page);
        assertEquals("3 2", Office.text(listed, "seen") + " " + Office.text(listed, "wrongs"));
        assertTrue(listed.contains("-20.00") && listed.contains("5.50"), listed);
        looked(shelf, page, shelf.item()).with("label", "180.00").press("wrong");
        assertEquals("1", Office.text(shelf.owner().page(page), "wrongs"), "looked at again, the last look counts");

        var id = page.substring(page.indexOf("id=") + 3);
        var csv = new String(shelf.owner().get("/office/labelwalk/export/labels.csv?lang=en&id=" + id).body(), StandardCharsets.UTF_8);
        assertTrue(csv.lines().anyMatch(line -> line.contains(shelf.run() + "-MILK") && line.contains("65.00") && line.contains("70.50") && line.contains("5.50")), csv);
        assertFalse(csv.contains("Rice"), csv);
        for (var ending : List.of("xlsx", "pdf")) assertEquals(200, shelf.owner().get("/office/labelwalk/export/labels." + ending + "?id=" + id).statusCode());

        OfficeForm.on(shelf.owner(), page, "list").press("finish");
        assertEquals(1, Books.number(shop, "select count(*) from label_walk where id = " + Buyers.id(id) + " and ender = starter and ended_at >= started_at"));
        assertFalse(shelf.owner().page(page).contains("id=\"scan\""), "a finished walk takes nothing more");
        assertEquals("begun finished", Books.text(shop, "select group_concat(substring_index(action, '.', -1) order by action separator ' ') from audit_entry where action like 'labelwalk.%' and subject_id = '" + id + "'"));
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get(page).statusCode());
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get("/office/labelwalk/export/labels.csv?id=" + id).statusCode());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatTheTillAsksNothingForIsAnsweredClearly(String shop) {
        var shelf = Labelled.on(shop);
        var page = shelf.walk();
        assertEquals("No product has the code nobody-" + shelf.run() + ". Scan again; if it stays so, take the label off or add the code under Products.", refused(shelf, page, "nobody-" + shelf.run()));
        assertTrue(refused(shelf, page, shelf.run() + "-AWAY").contains("Away " + shelf.run() + " is not offered in "));
        assertTrue(refused(shelf, page, shelf.run() + "-FREE").contains("has no price, so the till does not sell it"));
        Books.run(shop, "update sku set active = false, version = version + 1 where code = '" + shelf.run() + "-FREE'");
        assertTrue(refused(shelf, page, shelf.run() + "-FREE").contains("is not sold any more"));
        var weighed = shelf.weighed(shelf.item());
        var rice = looked(shelf, page, weighed).page();
        assertTrue(asked(rice).equals("180.00 kg") && rice.contains("id=\"weighed\""), rice);
        assertTrue(refused(shelf, page, weighed.substring(0, 12) + (char) ('0' + (weighed.charAt(12) - '0' + 1) % 10)).contains("The scanner misread"));
        assertTrue(refused(shelf, page, shelf.weighed("00001")).contains("which no product has"));
        assertTrue(refused(shelf, page, " ").contains("No product has the code"));
        var form = looked(shelf, page, shelf.run() + "-MILK");
        form.with("label", "-3").press("wrong");
        assertTrue(form.said("label").contains("Type what the label says"), form.page());
        var finish = OfficeForm.on(shelf.owner(), page, "list").press("finish");
        assertTrue(finish.contains("Nothing was looked at yet"), finish);
    }

    /** The list of everybody makes the till ask less; the label that is printed says the same. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPriceListForEverybodyIsWhatTheTillAsksAndWhatIsPrinted(String shop) {
        var shelf = Labelled.on(shop);
        var page = shelf.walk();
        var list = "unhex(md5('" + shelf.run() + "'))";
        Books.run(shop, "insert into price_list (id, name, active, changed_at, changed_by, version) values (" + list + ", 'All " + shelf.run() + "', true, utc_timestamp(3), 'test', 0)");
        Books.run(shop, "insert into price_list_entry (list_id, sku_id, from_quantity, amount) select " + list + ", id, 0, 60 from sku where code = '" + shelf.run() + "-MILK'");
        try {
            var form = looked(shelf, page, shelf.run() + "-MILK");
            assertEquals("60.00 piece", asked(form.page()));
            assertTrue(form.page().contains("instead of"), form.page());
            form.with("label", "70.50").press("wrong");
            var ids = Books.text(shop, "select group_concat(bin_to_uuid(sku_id)) from label_check where walk_id = " + Buyers.id(page.substring(page.indexOf("id=") + 3)) + " and label <> asked");
            var zpl = shelf.owner().page("/office/catalogue/labels/labels.zpl?branch=" + shelf.branch() + "&ids=" + ids);
            assertTrue(zpl.contains("KES 60.00"), zpl);
            assertEquals("", OfficeForm.on(shelf.owner(), page, "list").press("print"), "it leads to the page of labels");
        } finally {
            Books.run(shop, "update price_list set active = false where id = " + list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoKeepsNoStockReadsButDoesNotWalk(String shop) {
        var shelf = Labelled.on(shop);
        var page = shelf.walk();
        var accountant = Office.signedIn(shop, shop.equals("duka") ? "otieno" : "kamau");
        assertFalse(accountant.page(Labelled.WALKS).contains("id=\"begin\""));
        assertFalse(accountant.page(page).contains("id=\"scan\""));
        OfficeForm.on(shelf.owner(), Labelled.WALKS, "begin").with("branchId", shelf.branch()).press("start");
        assertEquals(1, Books.number(shop, "select count(*) from label_walk where ended_at is null"), "who begins again goes on with the one that is open");
    }

    private static OfficeForm looked(Labelled shelf, String page, String code) {
        var form = OfficeForm.on(shelf.owner(), page, "scan");
        form.with("code", code).press("look");
        return form.then("answer");
    }

    private static String refused(Labelled shelf, String page, String code) {
        var form = OfficeForm.on(shelf.owner(), page, "scan");
        form.with("code", code).press("look");
        assertFalse(form.page().contains("id=\"answer\""), form.page());
        return form.said("code");
    }

    private static String asked(String page) {
        return page.replaceAll("(?s).*id=\"asked\"[^>]*>([\\d.,]+)<.*?id=\"answer:measure\"[^>]*>([^<]*)<.*", "$1 $2");
    }
}
