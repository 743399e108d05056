package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The cashier sees KRA's stamp come and hands out the original, once. */
class StampOnTheTillST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void theFirstPrintAfterTheStampIsTheOriginalAndEveryOtherACopy(String shop, String supervisor, String name, String pin) {
        atTheCounter(shop, supervisor, name, pin);
        pay(till.barcodes().get(3));
        var number = till.text("#receipt-number");
        till.await("#stamp", "KRA has stamped it", Duration.ofSeconds(30));
        till.press("p");
        browser.awaitPresent("#paper .fiscal[data-kind=ORIGINAL]");
        var paper = text();
        assertTrue(paper.contains("TAX INVOICE") && paper.contains("SCU INFORMATION") && paper.contains(number), paper);
        assertEquals(1, browser.driver().findElements(By.cssSelector("#paper canvas.qr")).size());
        browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
        till.press("p");
        browser.awaitPresent("#paper .fiscal[data-kind=COPY]");
        assertTrue(text().contains("COPY"));
        assertEquals(1, prints(shop, number, "ORIGINAL"));
        assertEquals(1, prints(shop, number, "COPY"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aPrintWaitsAWhileForTheStampAndIsProvisionalOnlyWithoutOne(String shop, String supervisor, String name, String pin) {
        var books = new FiscalBooks(shop);
        atTheCounter(shop, supervisor, name, pin);
        var code = till.barcodes().get(4);
        boolean waited = false;
        String device = null;
        for (int sale = 0; sale < 5 && !waited; sale++) {
            pay(code);
            device = deviceOf(shop, till.text("#receipt-number"));
            till.press("p");
            browser.awaitPresent("#paper .receipt");
            waited = !browser.driver().findElements(By.cssSelector("#paper .fiscal[data-kind=ORIGINAL]")).isEmpty();
            next();
        }
        assertTrue(waited, "none of five sales got its stamp within the wait");
        books.hold(device);
        try {
            pay(code);
            var asked = Instant.now();
            till.press("p");
            browser.awaitPresent("#paper .receipt");
            assertTrue(Duration.between(asked, Instant.now()).toMillis() > 3_000, "KRA was given its time");
            assertTrue(text().contains("NOT A TAX INVOICE"), text());
            assertEquals(0, browser.driver().findElements(By.cssSelector("#paper canvas.qr")).size());
            browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
        } finally {
            books.go(device);
        }
        till.await("#stamp", "KRA has stamped it", Duration.ofSeconds(60));
        till.press("p");
        browser.awaitPresent("#paper .fiscal[data-kind=ORIGINAL]");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aBuyersPinTypedWhilePayingIsCheckedAndStandsOnKrasInvoice(String shop, String supervisor, String name, String pin) {
        var books = new FiscalBooks(shop);
        atTheCounter(shop, supervisor, name, pin);
        till.scan(till.barcodes().get(5));
        browser.find("#lines [data-sku]");
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        type("p05123");
        browser.awaitText("#buyer-pin-problem", "A KRA PIN has a letter");
        assertFalse(till.shows("#paid"));
        type("a000000011b");
        browser.find("#paid");
        assertTrue(till.text(".receipt").contains("A000000011B"), till.text(".receipt"));
        var number = till.text("#receipt-number");
        till.await("#stamp", "KRA has stamped it", Duration.ofSeconds(60));
        var sale = Books.text(shop, "select bin_to_uuid(id) from sale where receipt_number = '" + number + "'");
        assertTrue(books.lastRequest(sale).contains("\"custTin\":\"A000000011B\""), books.lastRequest(sale));
    }

    private void atTheCounter(String shop, String supervisor, String name, String pin) {
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
        browser.driver().executeScript("window.print = () => {};");
    }

    private void pay(String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
    }

    /** That of the branch the browser was registered at, once its sale is in the books. */
    private String deviceOf(String shop, String receipt) {
        var sql = "select concat(d.pin, '/', d.bhf_id) from fiscal_device d join sale s on s.branch_id = d.current_branch_id where s.receipt_number = '" + receipt + "'";
        FiscalBooks.await("the sale is in the books", () -> Books.text(shop, sql) != null);
        return Books.text(shop, sql);
    }

    /** Pasted: keys as fast as a test's are a scanner's. */
    private void type(String buyerPin) {
        browser.find("#buyer-pin").click();
        browser.paste("buyer-pin", buyerPin);
        till.press(Keys.ENTER);
    }

    private void next() {
        browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private String text() {
        return (String) browser.driver().executeScript("return document.getElementById('paper').textContent");
    }

    private static long prints(String shop, String number, String paper) {
        return Books.number(shop, "select count(*) from receipt_print p join sale s on s.id = p.sale_id where p.medium = 'PAPER' and p.paper = '" + paper + "' and s.receipt_number = '" + number + "'");
    }
}
