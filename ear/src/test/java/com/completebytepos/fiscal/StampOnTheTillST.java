package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The cashier sees KRA's stamp come and hands out the original, once. */
class StampOnTheTillST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void theFirstPrintAfterTheStampIsTheOriginalAndEveryOtherACopy(String shop, String supervisor, String name, String pin) {
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
        browser.driver().executeScript("window.print = () => {};");
        till.scan(till.barcodes().get(3));
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
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

    private String text() {
        return (String) browser.driver().executeScript("return document.getElementById('paper').textContent");
    }

    private static long prints(String shop, String number, String paper) {
        return Books.number(shop, "select count(*) from receipt_print p join sale s on s.id = p.sale_id where p.medium = 'PAPER' and p.paper = '" + paper + "' and s.receipt_number = '" + number + "'");
    }
}
