package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.integration.Program;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price the office saves reaches a till that is open, without anybody loading its page again. */
class PriceArrivesST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri, Wanjiku, 1357", "soko, musa, achieng, Baraka, 2468"})
    void anOpenTillAsksTheNewPrice(String shop, String owner, String supervisor, String cashier, String pin) {
        var code = Feed.newCode();
        var made = Program.of(shop).post("products", "{\"code\":\"" + code + "\",\"name\":\"Arriving " + code + "\",\"tax\":\"B\",\"price\":4500}", null);
        assertEquals(201, made.status(), made.toString());
        counter.atTheCounter(shop, supervisor, cashier, pin);
        till.barcodes();
        browser.driver().executeScript("window.sameAsBefore = true");
        offers(code, "45.00");
        var list = OfficeForm.on(Office.signedIn(shop, owner), "/office/catalogue/products.xhtml?lang=en&q=" + code, "products");
        list.press("table:0:edit");
        list.then("edit").with("price", "47.50").press("save");
        offers(code, "47.50");
        assertEquals(true, browser.driver().executeScript("return window.sameAsBefore === true"), "the page is the one that was open");
    }

    private void offers(String code, String price) {
        browser.within(Duration.ofSeconds(60)).until(d -> {
            var box = browser.find("#scan");
            box.clear();
            box.sendKeys("arriving " + code);
            return browser.find("#counter").getText().contains(price);
        });
    }
}
