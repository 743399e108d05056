package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.TillPage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** The till's page against the running server, as people and scanners use it. */
class SellInTheBrowserST {
    @RegisterExtension final Browser browser = Browser.whole();
    private final TillPage till = new TillPage(browser);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, 3", "soko, achieng, Achieng, 135790, 3"})
    void sellsBasketsForCashByScannerAndKeyboardAlone(String shop, String supervisor, String name, String pin, int baskets) {
        atTheCounter(shop, supervisor, name, pin);
        var barcodes = till.barcodes();
        var random = new Random(7);
        for (int basket = 1; basket <= baskets; basket++) {
            for (int n = 1 + random.nextInt(5); n > 0; n--) till.scan(barcodes.get(random.nextInt(barcodes.size())));
            var total = till.text("#total");
            payExactly();
            assertEquals("0.00", till.text("#change"));
            assertTrue(till.text("#receipt-number").endsWith("-" + "%06d".formatted(basket)), till.text("#receipt-number"));
            assertTrue(till.text(".receipt").contains("NOT A TAX INVOICE"));
            assertTrue(till.text(".receipt .grand").endsWith(total), till.text(".receipt .grand"));
            till.press(Keys.ENTER);
            browser.find("#scan");
        }
        till.awaitSent();
        var sales = kept("sale");
        assertEquals(baskets, sales.size());
        for (var sale : sales) assertEquals(List.of("sent", "stored", "[]"), List.of(sale.get("state"), sale.get("result"), sale.get("findings")), (String) sale.get("payload"));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void sellsTwentyBaskets(String shop, String supervisor, String name, String pin) {
        sellsBasketsForCashByScannerAndKeyboardAlone(shop, supervisor, name, pin, 20);
    }

    /** Every process of the browser is killed while the third thing is on the screen; the same profile is opened again, as after a power cut. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aHalfRungCartSurvivesACrash(String shop, String supervisor, String name, String pin) throws Exception {
        var profile = Files.createTempDirectory("bytepos-crash");
        var killed = Browser.whole("--user-data-dir=" + profile);
        var again = Browser.whole("--user-data-dir=" + profile);
        try {
            var before = new TillPage(killed);
            new CounterPage(before).atTheCounter(shop, supervisor, name, pin);
            var barcodes = before.barcodes();
            for (int n = 0; n < 3; n++) before.scan(barcodes.get(n));
            killed.within(Duration.ofSeconds(30)).until(d -> d.findElements(By.cssSelector("#lines [data-sku]")).size() == 3);
            var total = before.text("#total");
            Browser.kill(profile);
            var after = new TillPage(again).open(shop, "en");
            again.find("#sign-on-form .person, #scan");
            if (!after.shows("#scan")) after.signOn(name, pin);
            again.find("#scan");
            again.awaitText("#total", total);
            assertEquals(3, again.driver().findElements(By.cssSelector("#lines [data-sku]")).size());
            new CounterPage(after).settle();
            assertEquals(1, after.journal().stream().filter(entry -> entry.get("kind").equals("sale")).count());
        } finally {
            killed.quit();
            again.quit();
        }
    }

    @Test
    void sellsWithTheCableCutAndSendsWhenItIsBack() {
        atTheCounter("soko", "achieng", "Achieng", "135790");
        var barcode = till.barcodes().get(0);
        till.awaitSent();
        cable(false);
        till.await("#net", "offline since", Duration.ofSeconds(30));
        till.scan(barcode);
        payExactly();
        assertTrue(till.shows("#saved-here"));
        browser.awaitText("#unsent", "1 unsent");
        cable(true);
        till.await("#unsent", "0 unsent", Duration.ofSeconds(30));
        var sale = kept("sale").get(0);
        assertEquals("stored", sale.get("result"));
        assertTrue(((String) sale.get("payload")).contains("\"offline\":true"));
    }

    @Tag("wide")
    @Test
    void aSecondWindowReadsOnlyAndSaysSo() {
        atTheCounter("duka", "njeri", "Njeri", "246810");
        browser.driver().switchTo().newWindow(WindowType.TAB);
        till.open("duka", "sw");
        browser.awaitText("#read-only", "Dirisha lingine tayari linauza");
        assertFalse(till.shows("#scan"));
    }

    private void atTheCounter(String shop, String supervisor, String name, String pin) {
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
    }

    private void payExactly() {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
    }

    private List<Map<String, Object>> kept(String kind) {
        return till.journal().stream().filter(entry -> entry.get("kind").equals(kind)).toList();
    }

    private void cable(boolean plugged) {
        var network = new ChromiumNetworkConditions();
        network.setOffline(!plugged);
        network.setLatency(Duration.ZERO);
        browser.driver().setNetworkConditions(network);
    }
}
