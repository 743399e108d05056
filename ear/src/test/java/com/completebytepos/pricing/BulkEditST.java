package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Many goods at once: shown first, done together, taken back; and their labels. */
@Tag("wide")
class BulkEditST {
    private static final String PRICE = "select cast(amount * 100 as signed) from price_entry p join sku s on s.id = p.sku_id where s.code = 'SUF-0024'";
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aPercentageIsShownDoneAndTakenBackWhereNobodyChangedItSince(String shop, String owner) throws Exception {
        long before = Books.number(shop, PRICE);
        office.open(shop, owner, "pricing/bulk.xhtml");
        office.click("bulk:preview");
        browser.awaitText("[id='bulk:all']", "Say what they are to become");
        office.type("bulk:percent", "5000");
        office.click("bulk:preview");
        browser.awaitText("[id='bulk:all']", "from -99 to 1000");
        office.type("bulk:search", "SUF-0024");
        office.type("bulk:percent", "10");
        office.choose("bulk:step", "5.00");
        office.click("bulk:preview");
        browser.awaitText("#count", "1");
        long raised = Math.round(before * 1.1 / 500) * 500;
        browser.awaitText("[id='bulk:lines']", String.format(java.util.Locale.ENGLISH, "%,.2f", raised / 100.0));
        assertEquals(before, Books.number(shop, PRICE));
        browser.picture("bulk-" + shop);
        office.click("bulk:apply");
        browser.awaitText("[id='messages']", "1 products are changed");
        assertEquals(raised, Books.number(shop, PRICE));
        office.click("bulk:latest:0:undo");
        office.confirm();
        browser.awaitText("[id='messages']", "1 products are what they were");
        assertEquals(before, Books.number(shop, PRICE));
        assertEquals(0, Books.number(shop.equals("duka") ? "soko" : "duka", "select count(*) from bulk_edit where what = '10 % /5.00' and done_by = '" + owner + "'"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatIsTickedInTheListIsChangedAndNothingElse(String shop, String owner) {
        var sum = "select cast(sum(amount) * 100 as signed) from price_entry p join sku s on s.id = p.sku_id where s.code ";
        long others = Books.number(shop, sum + "not in ('SUF-0024', 'WHI-0750')");
        long before = Books.number(shop, sum + "in ('SUF-0024', 'WHI-0750')");
        office.open(shop, owner, "catalogue/products.xhtml?q=SUF-0024");
        tick("SUF-0024");
        office.go(shop, "catalogue/products.xhtml");
        assertTrue(browser.find("[id='products:changeTicked']").getAttribute("disabled") != null);
        office.go(shop, "catalogue/products.xhtml?q=750");
        tick("WHI-0750");
        browser.awaitText("[id='products:changeTicked']", "1");
        office.click("products:changeTicked");
        browser.awaitText("#ticked", "1");
        office.type("bulk:amount", "5");
        office.click("bulk:preview");
        browser.awaitText("#count", "1");
        browser.awaitText("[id='bulk:lines']", "WHI-0750");
        office.click("bulk:apply");
        browser.awaitText("[id='messages']", "1 products are changed");
        assertEquals(before + 500, Books.number(shop, sum + "in ('SUF-0024', 'WHI-0750')"));
        assertEquals(others, Books.number(shop, sum + "not in ('SUF-0024', 'WHI-0750')"));
        office.click("bulk:latest:0:undo");
        office.confirm();
        browser.awaitText("[id='messages']", "1 products are what they were");
        assertEquals(before, Books.number(shop, sum + "in ('SUF-0024', 'WHI-0750')"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void labelsArePrintedOfWhatIsTicked(String shop, String owner) {
        office.open(shop, owner, "catalogue/products.xhtml?q=SUF-0024");
        tick("SUF-0024");
        office.click("products:printTicked");
        browser.awaitText("#ticked", "1");
        var zpl = (String) browser.driver().executeAsyncScript("const done = arguments[0]; const form = document.querySelector('#labels');"
                + "fetch(document.querySelector('#zpl').formAction, { method: form.method, body: new URLSearchParams(new FormData(form)) }).then(answer => answer.text()).then(done, fault => done(String(fault)))");
        assertEquals(1, zpl.split("\\^XZ", -1).length - 1, zpl);
        assertTrue(zpl.contains("Sufuria") || zpl.contains("SUF-0024"), zpl);
    }

    private void tick(String code) {
        var row = browser.driver().findElements(By.cssSelector("[id='products:table'] tbody tr")).stream().filter(r -> r.getText().contains(code)).findFirst().orElseThrow();
        row.findElement(By.cssSelector(".ui-chkbox-box")).click();
        browser.settle();
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void labelsComeAsSheetsAndForAPrinter(String shop, String owner) {
        var signedIn = Office.signedIn(shop, owner);
        var pdf = signedIn.get("/office/catalogue/labels/labels.pdf?q=SUF-0024&layout=3x8&copies=25");
        assertTrue(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElseThrow());
        var zpl = signedIn.page("/office/catalogue/labels/labels.zpl?q=SUF-0024&copies=2");
        assertEquals(2, zpl.split("\\^XA", -1).length - 1);
        assertTrue(zpl.contains("^BEN,70,Y,N"), zpl);
        assertEquals(404, signedIn.get("/office/catalogue/labels/labels.exe").statusCode());
    }
}
