package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.TillPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Labels for the shelf and the scale are a key away from the counter, on a desk and on a phone. */
@Tag("wide")
class ShelfToolsST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void labelsAreListedByScanAndByDayAndTheScaleIsChosen(String shop, String supervisor, String cashier, String pin) throws Exception {
        new CounterPage(till).atTheCounter(shop, supervisor, cashier, pin);
        var codes = till.barcodes();
        till.press(Keys.F1);
        browser.find("#menu-labels").click();
        till.scan(codes.get(0));
        browser.find("#labels-list [data-label='" + codes.get(0) + "']");
        till.scan(codes.get(0));
        browser.within(java.time.Duration.ofSeconds(10)).until(d -> browser.find("#labels-list input").getAttribute("value").equals("2"));
        till.scan("NOSUCHCODE" + System.nanoTime());
        browser.awaitText("#labels-problem", "No goods have the code");
        till.scan(codes.get(1));
        browser.find("#labels-list [data-label='" + codes.get(1) + "']");
        assertTrue(browser.find("#labels-print").isEnabled());
        new Looks(browser).of("labels-till-" + shop);
        till.press(Keys.ESCAPE);
        browser.find("#scan");
        till.press(Keys.F1);
        browser.find("#menu-scale").click();
        new Select(browser.find("#scale-protocol")).selectByValue("cas");
        assertEquals(0, browser.driver().findElements(By.id("scale-none")).size(), "this browser has Web Serial");
        new Looks(browser).of("scale-till-" + shop);
        till.press(Keys.ESCAPE);
        assertEquals(0, browser.driver().findElements(By.cssSelector("#scale-dialog[open]")).size());
    }
}
