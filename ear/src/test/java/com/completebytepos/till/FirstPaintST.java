package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.TillPage;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The counter is there before the goods are, and sells what is scanned: a browser whose disk takes for ever to give all of them has the one it is asked for. */
class FirstPaintST {
    /** All goods of the disk are asked for and never come, until the page lets them. */
    private static final String SLOW_DISK = """
            const really = IDBObjectStore.prototype.getAll;
            const held = [];
            let open = false;
            IDBObjectStore.prototype.getAll = function (...all) {
              const request = really.apply(this, all);
              if (this.name !== 'goods' || open) return request;
              window.goodsAsked = true;
              const waiting = new EventTarget();
              held.push(() => {
                Object.defineProperty(waiting, 'result', { value: request.result });
                waiting.onsuccess?.({ target: waiting });
                waiting.dispatchEvent(new Event('success'));
              });
              return waiting;
            };
            window.letThemCome = () => {
              open = true;
              held.forEach(one => one());
            };
            """;
    @RegisterExtension final Browser browser = Browser.whole();
    private final TillPage till = new TillPage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void theCounterIsDrawnAndSellsBeforeTheGoodsAreRead(String shop, String supervisor, String name, String pin) {
        new CounterPage(till).atTheCounter(shop, supervisor, name, pin);
        var codes = till.barcodes();
        var script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SLOW_DISK)).get("identifier");
        try {
            browser.driver().navigate().refresh();
            browser.find("#scan");
            browser.patiently().until(d -> (Boolean) browser.driver().executeScript("return window.goodsAsked === true"));
            assertTrue(till.text("#tiles").contains("The products are being read"), till.text("#tiles"));
            till.scan(codes.get(0));
            browser.awaitPresent("#lines [data-sku]");
            till.press(codes.get(1), Keys.ENTER);
            browser.patiently().until(d -> browser.driver().findElements(By.cssSelector("#lines [data-sku]")).size() == 2);
            till.press("milk");
            browser.awaitText("#verdict", "still being read");
            assertEquals(0, ((Number) browser.driver().executeScript("return document.querySelectorAll('#tiles .tile[data-code]').length")).intValue());
            browser.driver().executeScript("window.letThemCome()");
            browser.awaitPresent("#tiles .tile[data-code]");
            browser.awaitPresent("#found li");
            till.press(Keys.ESCAPE);
            till.press(Keys.F12);
            browser.find("#given");
            till.press("x", Keys.ENTER);
            browser.find("#paid");
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }
}
