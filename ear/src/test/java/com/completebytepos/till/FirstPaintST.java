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

/** The counter is there before the goods are: a browser whose disk takes for ever to give them shows it all the same. */
class FirstPaintST {
    /** The goods of the disk are asked for and never come, until the page lets them. */
    private static final String SLOW_DISK = """
            const really = IDBObjectStore.prototype.getAllKeys;
            IDBObjectStore.prototype.getAllKeys = function (...all) {
              const request = really.apply(this, all);
              if (this.name !== 'goods') return request;
              window.goodsAsked = true;
              const held = new EventTarget();
              window.letThemCome = () => {
                Object.defineProperty(held, 'result', { value: request.result });
                held.onsuccess?.({ target: held });
                held.dispatchEvent(new Event('success'));
              };
              return held;
            };
            """;
    @RegisterExtension final Browser browser = Browser.whole();
    private final TillPage till = new TillPage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void theCounterIsDrawnBeforeTheGoodsAreRead(String shop, String supervisor, String name, String pin) {
        new CounterPage(till).atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        var script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SLOW_DISK)).get("identifier");
        try {
            browser.driver().navigate().refresh();
            browser.find("#scan");
            browser.patiently().until(d -> (Boolean) browser.driver().executeScript("return window.goodsAsked === true"));
            assertTrue(till.text("#tiles").contains("The products have not arrived yet"), till.text("#tiles"));
            assertEquals(0, ((Number) browser.driver().executeScript("return document.querySelectorAll('#tiles .tile[data-code]').length")).intValue());
            browser.driver().executeScript("window.letThemCome()");
            browser.awaitPresent("#tiles .tile[data-code]");
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
    }
}
