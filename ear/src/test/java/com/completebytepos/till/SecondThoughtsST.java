package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What was done by mistake: a line comes back by a tap or a key, and what takes something away in the office asks first. */
@Tag("wide")
class SecondThoughtsST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aLineTakenOutComesBackByATapAndByAKeyAndIsSold(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        counter.choose("2*sufuria", "SUF-0024");
        counter.choose("mkate mweupe", "BRW-0400");
        var total = till.text("#total");
        till.press(Keys.DELETE);
        var back = browser.find("#bring-back");
        assertTrue(back.getSize().height >= 44, back.getSize() + " for a finger");
        browser.picture("bring-back-" + shop);
        assertEquals(1, lines());
        back.click();
        browser.awaitText("#total", total);
        assertEquals(2, lines());
        till.press(Keys.DELETE);
        browser.find("#bring-back");
        till.press(Keys.INSERT);
        browser.awaitText("#total", total);
        assertTrue(!till.shows("#bring-back"), "once");
        counter.settle();
        till.awaitSent();
        var sale = till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).findFirst().orElseThrow();
        assertEquals("stored []", sale.get("result") + " " + sale.get("findings"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aPackIsTakenAwayOnlyByWhoSaysYes(String shop, String owner) throws IOException {
        var code = "ASK-" + Long.toString(System.nanoTime() / 1_000_000, 36).toUpperCase();
        var made = Program.of(shop).post("products", "{\"code\":\"" + code + "\",\"name\":\"Asked " + code + "\",\"tax\":\"B\",\"price\":5000,\"packs\":[{\"unit\":\"CTN\",\"factor\":24000,\"barcodes\":[]}]}", null);
        assertEquals(201, made.status(), made.toString());
        office.open(shop, owner, "catalogue/product.xhtml?id=" + made.json().getString("id"));
        office.click("packing:table:0:remove");
        browser.awaitText(".ui-confirm-dialog", "CTN");
        browser.picture("asked-first-" + shop);
        browser.find(".ui-confirmdialog-no").click();
        office.click("packing:save");
        browser.awaitText("[id='messages']", "saved");
        assertEquals(1, packs(shop, code));
        office.click("packing:table:0:remove");
        office.confirm();
        office.click("packing:save");
        office.await(() -> packs(shop, code) == 0);
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aListIsThrownAwayOnlyByWhoSaysYes(String shop, String owner) {
        var id = Program.of(shop).upload("mistaken.csv", "code,name\nX,Y\n".getBytes(StandardCharsets.UTF_8)).json().getString("id");
        office.open(shop, owner, "imports/import.xhtml?id=" + id);
        office.click("import:discard");
        browser.awaitText(".ui-confirm-dialog", "gone for good");
        browser.find(".ui-confirmdialog-no").click();
        assertEquals(1, lists(shop, id));
        office.click("import:discard");
        office.confirm();
        office.await(() -> lists(shop, id) == 0);
    }

    private static long lists(String shop, String id) {
        return Books.number(shop, "select count(*) from import_run where id = uuid_to_bin('" + id + "')");
    }

    private static long packs(String shop, String code) {
        return Books.number(shop, "select count(*) from pack k join sku s on s.id = k.sku_id where s.code = '" + code + "'");
    }

    private int lines() {
        return browser.driver().findElements(By.cssSelector("#lines > li")).size();
    }
}
