package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A cheap phone, no keyboard, in Swahili: a finger alone signs on, sells, takes the money and goes on; nothing is wider than the screen or too small to hit. */
class TouchAloneST {
    private static final int WIDTH = 360;
    private static final int FINGER = 44;
    /** What can be touched of what is shown, and is lower than a finger; what lies on the paper is not shown. */
    private static final String TOO_LOW = """
            return [...document.querySelectorAll('button, input, select, textarea')]
              .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('#paper') && !each.matches('[type=radio], [type=checkbox]'))
              .filter(each => each.getBoundingClientRect().height < arguments[0] - 0.1)
              .map(each => `${each.id || each.className || each.textContent}: ${each.getBoundingClientRect().height}`);
            """;
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource("duka, njeri, Wanjiku, 1357")
    void soItDoesInTheOtherShop(String shop, String supervisor, String name, String pin) throws Exception {
        aFingerAloneSellsOnASmallScreenInSwahili(shop, supervisor, name, pin);
    }

    @ParameterizedTest
    @CsvSource("soko, achieng, Baraka, 2468")
    void aFingerAloneSellsOnASmallScreenInSwahili(String shop, String supervisor, String name, String pin) throws Exception {
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", WIDTH, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        browser.driver().executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        till.open(shop, "sw").register(supervisor, "demo-" + supervisor);
        signOn(name, pin);
        goods();
        pay();
        browser.within(Duration.ofSeconds(30)).until(d -> till.journal().stream().anyMatch(entry -> entry.get("kind").equals("sale") && "sent".equals(entry.get("state"))));
        var sale = till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).findFirst().orElseThrow();
        assertEquals("stored []", sale.get("result") + " " + sale.get("findings"), (String) sale.get("payload"));
    }

    private void signOn(String name, String pin) throws Exception {
        fits("sign-on");
        touch(By.xpath("//button[contains(@class, 'person')][normalize-space()='" + name + "']"));
        for (var digit : pin.split("")) touch(By.xpath("//*[contains(@class, 'keypad')]/button[normalize-space()='" + digit + "']"));
        touch("#sign-on");
        if (browser.find("#float, #scan").getAttribute("id").equals("float")) touch("#open-shift");
        browser.find("#scan");
        assertTrue((Boolean) browser.driver().executeScript("return matchMedia('(pointer: coarse)').matches"), "no finger is emulated");
    }

    /** Two things from the pictures, three of the one, and the other taken off again. */
    private void goods() throws Exception {
        till.barcodes();
        touch("#show-goods");
        var tiles = By.cssSelector("#tiles .tile[data-code]:not(:has(small))");
        browser.within(Duration.ofSeconds(30)).until(d -> d.findElements(tiles).size() > 1);
        fits("goods");
        browser.driver().findElements(tiles).get(0).click();
        browser.within(Duration.ofSeconds(30)).until(d -> lines() == 1);
        browser.driver().findElements(tiles).get(1).click();
        browser.within(Duration.ofSeconds(30)).until(d -> lines() == 2);
        touch("#show-cart");
        fits("cart");
        touch("#remove");
        browser.within(Duration.ofSeconds(30)).until(d -> lines() == 1);
        touch("#more");
        touch("#more");
        browser.awaitText("#lines [aria-current] .quantity", "3");
        touch("#less");
        browser.awaitText("#lines [aria-current] .quantity", "2");
        assertTrue(till.text("#pay").startsWith("LIPA"), till.text("#pay"));
    }

    private void pay() throws Exception {
        touch("#pay");
        browser.find("#given");
        fits("pay");
        touch("#note-1000");
        touch("#exact");
        touch("#note-1000");
        browser.find("#change-preview");
        touch("#complete");
        browser.find("#paid");
        fits("paid");
        assertEquals("1,000.00", till.text("#change"));
        touch("#new-sale");
        browser.find("#scan");
    }

    private long lines() {
        return browser.driver().findElements(By.cssSelector("#lines [data-sku]")).size();
    }

    private void touch(String css) {
        touch(By.cssSelector(css));
    }

    private void touch(By what) {
        browser.patiently().until(d -> d.findElements(what).stream().filter(each -> each.isDisplayed() && each.isEnabled()).findFirst().orElse(null)).click();
    }

    private void fits(String name) throws Exception {
        browser.picture("touch-" + name);
        long width = ((Number) browser.driver().executeScript("return Math.max(document.documentElement.scrollWidth, document.querySelector('main').scrollWidth)")).longValue();
        assertTrue(width <= WIDTH, name + " is " + width + " pixels wide");
        assertEquals(List.of(), browser.driver().executeScript(TOO_LOW, FINGER), name);
    }
}
