package com.completebytepos.returnables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** Crates at a till, by hand: a deposit asked beside the price, swapped in one touch, empties paid out while nothing is sold. */
@Tag("wide")
class EmptiesAtTheTillST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aCrateIsLeftForSwappedAndBroughtBack(String shop, String supervisor, String cashier, String pin) throws IOException {
        counter.atTheCounter(shop, supervisor, cashier, pin);
        till.barcodes();
        var crates = Crates.asking(shop, "250");
        try {
            var goods = TillClient.joining(shop).shelf().stream().filter(one -> one.code().equals("WHI-0750")).findFirst().orElseThrow();
            crates.carriedBy(goods.code(), "", "2");
            counter.choose("whisky blended", goods.code());
            till.await("#deposits", "500.00", PATIENCE);
            browser.awaitText("#total", "2,690.00");
            browser.picture("deposit-asked-" + shop);
            narrow("deposit-asked-360-" + shop);
            till.press(Keys.F12);
            browser.awaitText("#due", "2,690.00");
            browser.awaitText("#pay-deposit", "500.00");
            browser.find("#given").sendKeys("3000");
            browser.picture("deposit-paid-" + shop);
            browser.find("#complete").click();
            browser.awaitText("#change", "310.00");
            assertTrue(till.text(".receipt").contains("TO PAY WITH DEPOSITS") && till.text(".receipt").contains("2,690.00"), till.text(".receipt"));
            till.press(Keys.ENTER);

            swapped(goods.code(), crates);
            brought(shop, crates);
            till.awaitSent();
            assertTrue(till.journal().stream().allMatch(entry -> entry.get("findings").equals("[]")), till.journal().toString());
            assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        } finally {
            crates.gone();
        }
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    private void swapped(String code, Crates crates) {
        browser.find("#scan");
        counter.choose("whisky blended", code);
        browser.awaitText("#total", "2,690.00");
        browser.find("#swap-empties").click();
        browser.awaitText("#total", "2,190.00");
        browser.find("#edit-empties").click();
        var pieces = browser.find("#empties-" + crates.id());
        assertEquals("2", pieces.getAttribute("value"));
        pieces.clear();
        pieces.sendKeys("1", Keys.ENTER);
        browser.awaitText("#total", "2,440.00");
        counter.settle();
        till.press(Keys.ENTER);
    }

    private void brought(String shop, Crates crates) throws IOException {
        browser.find("#scan");
        till.press(Keys.F1);
        browser.find("#menu-empties").click();
        var pieces = browser.find("#empties-" + crates.id());
        pieces.sendKeys("3");
        browser.awaitText("#empties-sum", "750.00");
        browser.picture("empties-" + shop);
        narrow("empties-360-" + shop);
        browser.find("#empties-take").click();
        browser.awaitText("#notice", "give KES 750.00");
    }

    private void narrow(String name) throws IOException {
        var size = browser.driver().manage().window().getSize();
        browser.driver().manage().window().setSize(new Dimension(360, 740));
        browser.picture(name);
        browser.driver().manage().window().setSize(size);
    }
}
