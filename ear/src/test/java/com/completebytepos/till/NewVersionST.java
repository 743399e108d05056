package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.TillPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page as an installed app: it starts without the server, and a new version of it takes over between two sales and leaves the journal as it is. */
class NewVersionST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The till looks by the hour, and again when a download broke off; nobody waits that long here. */
    private static final String IS_WAITING = """
            const done = arguments[0];
            navigator.serviceWorker.getRegistration('/pos/')
              .then(one => one.waiting || one.installing ? one : one.update())
              .then(one => done(Boolean(one?.waiting)), () => done(false));
            """;
    private static final String CACHES = "const done = arguments[0]; caches.keys().then(names => done(names.filter(name => name.startsWith('bytepos-pos-')).sort()))";
    private static final String DATABASES = "const done = arguments[0]; indexedDB.databases().then(all => done(all.filter(one => one.name === 'bytepos-journal').map(one => one.version)))";
    private static final String START_IS_KEPT = "const done = arguments[0]; navigator.serviceWorker.getRegistrations().then(all => done(all.some(one => one.active && new URL(one.scope).pathname === '/')))";
    @RegisterExtension final Browser browser = Browser.whole();
    private final TillPage till = new TillPage(browser);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void aNewVersionWaitsForTheEndOfTheSaleAndNeverTouchesTheJournal(String shop, String supervisor, String name, String pin) throws Exception {
        try (var server = new NextRelease()) {
            browser.driver().get(server.at(shop) + "/pos/sell.xhtml?lang=en");
            till.register(supervisor, "demo-" + supervisor);
            till.signOn(name, pin);
            till.openShift("5000");
            var codes = till.barcodes();
            till.awaitWorker();
            sell(codes.get(0));
            till.awaitSent();
            var before = till.journal();
            var database = ask(DATABASES);
            till.scan(codes.get(1));
            browser.find("#lines [data-sku]");
            browser.driver().executeScript("window.thisVeryPage = true");
            server.publish("nextrelease");
            browser.within(PATIENCE).until(d -> Boolean.TRUE.equals(ask(IS_WAITING)));
            till.await("#version", "new version waits", PATIENCE);
            till.scan(codes.get(2));
            browser.within(PATIENCE).until(d -> lines() == 2);
            assertTrue(isThisVeryPage(), "the page was changed under the cashier's hands");
            pay();
            assertTrue(isThisVeryPage(), "the change to hand out is still on the screen");
            var receipt = till.text("#receipt-number");
            till.press(Keys.ENTER);
            browser.within(PATIENCE).until(d -> !isThisVeryPage() && till.shows("#scan"));
            browser.within(PATIENCE).until(d -> ((List<?>) ask(CACHES)).stream().allMatch(cache -> cache.toString().endsWith("-nextrelease")));
            assertFalse(till.shows("#version"));
            var after = till.journal();
            assertEquals(payloads(before), payloads(after).subList(0, before.size()));
            assertTrue(after.stream().anyMatch(entry -> ((String) entry.get("payload")).contains(receipt)));
            assertEquals(database, ask(DATABASES));
            sell(codes.get(3));
            till.awaitSent();
            assertTrue(till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).allMatch(sale -> sale.get("state").equals("sent") && sale.get("findings").equals("[]")));
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void theInstalledAppsStartPageOpensTheTillWithoutNetwork(String shop, String supervisor, String name, String pin) {
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            var at = "http://" + shop + ".localhost:" + cable.port();
            browser.driver().get(at + "/pos/sell.xhtml?lang=en");
            till.register(supervisor, "demo-" + supervisor);
            till.signOn(name, pin);
            till.openShift("5000");
            var codes = till.barcodes();
            till.awaitSent();
            till.awaitWorker();
            browser.within(PATIENCE).until(d -> Boolean.TRUE.equals(ask(START_IS_KEPT)));
            cable.cut();
            browser.driver().get("about:blank");
            browser.driver().get(at + "/");
            browser.find("#scan");
            assertTrue(browser.driver().getCurrentUrl().startsWith(at + "/pos/sell.xhtml"), browser.driver().getCurrentUrl());
            sell(codes.get(0));
            cable.plug();
            browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
        }
    }

    private void sell(String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        pay();
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void pay() {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
    }

    private int lines() {
        return browser.driver().findElements(By.cssSelector("#lines [data-sku]")).size();
    }

    private boolean isThisVeryPage() {
        return Boolean.TRUE.equals(browser.driver().executeScript("return window.thisVeryPage === true"));
    }

    private Object ask(String script) {
        return browser.driver().executeAsyncScript(script);
    }

    private static List<Object> payloads(List<Map<String, Object>> journal) {
        return journal.stream().map(entry -> entry.get("payload")).toList();
    }
}
