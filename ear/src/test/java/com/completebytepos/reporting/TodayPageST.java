package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class TodayPageST {
    /** Of each chart how many pixels somebody drew. */
    private static final String DRAWN = """
            return ['hours', 'products', 'tenders'].map(id => document.querySelector(`[id$="${id}"] canvas, canvas[id$="${id}"], canvas[id$="${id}_canvas"]`)).map(canvas => canvas && canvas.width * canvas.height > 0
              ? canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((value, at) => at % 4 === 3 && value > 0).length : -1);
            """;
    /** More than a line or a letter has. */
    private static final long A_PICTURE = 500;
    private static final String MARKUP = "</script><i id=planted>";
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    @SuppressWarnings("unchecked")
    void theChartsAreDrawn(String shop, String owner) {
        var till = TillClient.at(shop);
        till.send(till.sale(new Sold(till.goods(2), 3_000)));
        office.open(shop, owner, "today.xhtml");
        browser.within(Duration.ofSeconds(30)).withMessage(() -> "drawn: " + browser.driver().executeScript(DRAWN))
                .until(d -> ((List<Long>) browser.driver().executeScript(DRAWN)).stream().allMatch(pixels -> pixels > A_PICTURE));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void markupInAProductsNameIsTextInTheChartsAndTheirTables(String shop, String owner) throws Exception {
        var till = TillClient.at(shop);
        var goods = till.goods(6);
        var honest = till.sale(new Sold(goods, 900_000_000));
        var payload = honest.payload().replace("\"sku\":\"" + goods.id() + "\"", "\"sku\":\"" + Ids.next() + "\"").replace("\"name\":\"" + goods.name() + "\"", "\"name\":\"" + MARKUP + "\"");
        till.send(new SignedEntry(honest.id(), honest.counter(), payload, till.sign(payload)));
        office.open(shop, owner, "today.xhtml");
        office.await(() -> (Boolean) browser.driver().executeScript("return [...document.querySelectorAll('#byProduct th')].some(cell => cell.textContent.includes(arguments[0]))", MARKUP));
        assertEquals(List.of(), browser.driver().findElements(By.id("planted")));
        var page = House.get(House.at(shop) + "/office/today.xhtml", Map.of("Cookie", browser.cookie()));
        assertTrue(page.body().contains("\\u003c/script>"), "the chart does not name it");
        var policies = page.headers().allValues("Content-Security-Policy");
        assertTrue(policies.stream().anyMatch(p -> p.contains("form-action 'self'")) && policies.stream().anyMatch(p -> p.contains("script-src 'self' 'nonce-")), policies.toString());
    }
}
