package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What browsers do to a journal: no space, eviction, a new registration, a profile from a copy, a clock that is wrong. Each has its outcome. */
@Tag("wide")
class JournalHardeningST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String A_DAY_AHEAD = "const real = Date.now; Date.now = () => real() + 86400000;";
    /** Chromium allots space ahead for half a minute; only then a write is held against the quota anew. */
    private static final String ANY_WRITE = """
            const [done, opening] = [arguments[0], indexedDB.open('much', 1)];
            opening.onupgradeneeded = () => opening.result.createObjectStore('much');
            opening.onerror = () => done(opening.error.name);
            opening.onsuccess = () => {
              const writing = opening.result.transaction('much', 'readwrite');
              [writing.onabort, writing.oncomplete] = [() => done(writing.error.name), () => done('written')];
              writing.objectStore('much').put('x', 1);
            };
            """;
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final Cable cable = new Cable(Integer.parseInt(House.PORT));

    @AfterEach
    void unplug() {
        cable.close();
    }

    @Test
    void aFullDiskSellsNothingSaysSoAndKeepsTheCart() {
        atTheCounter(till, "duka", "njeri", "Njeri", "246810");
        till.scan(till.barcodes().get(0));
        var total = till.text("#total");
        till.awaitSent();
        quota(Map.of("origin", House.at("duka"), "quotaSize", 1));
        browser.within(PATIENCE).until(d -> "QuotaExceededError".equals(browser.driver().executeAsyncScript(ANY_WRITE)));
        pay();
        browser.awaitText("#notice", "no space left");
        assertFalse(till.shows("#paid"));
        assertEquals(total, till.text("#total"));
        assertEquals(List.of(), kept(till, "sale"));
        quota(Map.of("origin", House.at("duka")));
        pay();
        browser.find("#paid");
        assertTrue(till.text("#receipt-number").endsWith("-000001"), "the number of the sale that did not happen was not used up");
        till.await("#unsent", "0 unsent", PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void anEvictedJournalComesBackAndTheDeviceGoesOnUnderANewNumber(String shop, String supervisor, String name, String pin) {
        browser.driver().get(through(shop));
        atTheCounter(till, null, supervisor, name, pin);
        var code = till.barcodes().get(1);
        till.awaitSent();
        till.awaitWorker();
        cable.cut();
        till.scan(code);
        pay();
        browser.find("#paid");
        var receipt = till.text("#receipt-number");
        assertEquals(0, sales(shop, receipt));
        browser.within(PATIENCE).until(d -> (Boolean) browser.driver().executeAsyncScript(
                "const done = arguments[0]; import('./js/journal/journal.js').then(async j => done((await (await j.openMirror()).entries()).length > 0), () => done(false))"));
        browser.driver().executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin(shop), "storageTypes", "indexeddb"));
        browser.driver().get(through(shop));
        browser.awaitText("#notice", "recovered on this device");
        cable.plug();
        till.register(supervisor, "demo-" + supervisor);
        browser.within(PATIENCE).until(d -> sales(shop, receipt) == 1);
        till.signOn(name, pin);
        till.openShift("5000");
        till.barcodes();
        till.scan(code);
        pay();
        browser.find("#paid");
        var next = till.text("#receipt-number");
        assertNotEquals(receipt.replaceAll("-\\d+$", ""), next.replaceAll("-\\d+$", ""), "a new registration has a number of its own");
        browser.within(PATIENCE).until(d -> sales(shop, next) == 1);
        assertEquals(1, sales(shop, receipt));
    }

    @Test
    void aProfileFromACopySellsIntoTheBooksAsAForkAndStops(@TempDir Path folder) throws Exception {
        var original = Browser.whole("--user-data-dir=" + folder.resolve("till"));
        try {
            original.driver().get(through("duka"));
            var page = new TillPage(original);
            atTheCounter(page, null, "njeri", "Njeri", "246810");
            var codes = page.barcodes();
            page.awaitSent();
            page.awaitWorker();
            original.driver().quit();
            copy(folder.resolve("till"), folder.resolve("copy"));
            sellWith("--user-data-dir=" + folder.resolve("till"), codes.get(0), true);
            cable.cut();
            var forked = sellWith("--user-data-dir=" + folder.resolve("copy"), codes.get(1), false);
            assertEquals(1, Books.number("duka", "select count(*) from sale_finding f join sale s on s.id = f.sale_id where f.code = 'receipt-number-taken' and f.detail = '" + forked + "'"));
        } finally {
            original.driver().quit();
        }
    }

    /** @return the receipt shown. A copy sells with the cable cut, is heard of when it is back, and then sells no more. */
    private String sellWith(String profile, String code, boolean honest) {
        var second = Browser.whole(profile);
        try {
            second.driver().get(through("duka"));
            var page = new TillPage(second);
            page.signOn("Njeri", "246810");
            second.find("#scan");
            page.barcodes();
            page.scan(code);
            page.press(Keys.F12);
            second.find("#given");
            page.press("x");
            page.press(Keys.ENTER);
            second.find("#paid");
            var receipt = page.text("#receipt-number");
            if (honest) {
                page.await("#unsent", "0 unsent", PATIENCE);
                page.press(Keys.ENTER);
                second.find("#scan");
                page.scan(code);
                page.press(Keys.F12);
                second.find("#given");
                page.press("x");
                page.press(Keys.ENTER);
                second.find("#paid");
                page.await("#unsent", "0 unsent", PATIENCE);
                return receipt;
            }
            cable.plug();
            second.within(PATIENCE).until(d -> kept(page, "sale").stream().allMatch(sale -> sale.get("state").equals("sent")));
            var sale = kept(page, "sale").get(0);
            assertTrue(((String) sale.get("findings")).contains("forked-chain"), sale.toString());
            page.press(Keys.ENTER);
            second.within(PATIENCE).until(d -> page.shows("#restored"));
            assertFalse(page.shows("#scan"));
            return receipt;
        } finally {
            second.driver().quit();
        }
    }

    @Test
    void aClockADayAheadIsMeasuredAndTheSaleCarriesTheTrueTime() {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", A_DAY_AHEAD));
        atTheCounter(till, "soko", "achieng", "Achieng", "135790");
        var code = till.barcodes().get(2);
        till.await("#drift", "off", PATIENCE);
        till.scan(code);
        pay();
        browser.find("#paid");
        var payload = (String) kept(till, "sale").get(0).get("payload");
        var at = Instant.parse(payload.replaceAll("(?s).*\"at\":\"([^\"]+)\".*", "$1"));
        assertTrue(Duration.between(at, Instant.now()).abs().compareTo(Duration.ofMinutes(2)) < 0, payload);
        till.await("#unsent", "0 unsent", PATIENCE);
        assertEquals("[]", kept(till, "sale").get(0).get("findings"));
        var workstation = payload.replaceAll("(?s).*\"workstation\":\"([^\"]+)\".*", "$1");
        browser.within(PATIENCE).until(d -> Math.abs(Books.number("soko", "select coalesce(max(clock_offset), 0) from chain_head where workstation_id = uuid_to_bin('" + workstation + "')") - 86_400_000) < 5_000);
        assertEquals(1, Books.number("soko", "select count(*) from chain_head where app_version is not null and persistent is not null and workstation_id = uuid_to_bin('" + workstation + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTailThatWasWipedIsSeenByTheHeads(String shop) throws Exception {
        var wiped = TillClient.at(shop);
        var before = wiped.counter();
        var head = wiped.head();
        wiped.send(wiped.sale(new Sold(wiped.goods(1), 1_000)));
        assertEquals(200, wiped.ping(before, head).status());
        assertEquals(0, reports(shop, wiped, "tail-wiped"), "a ping may pass a command on the way");
        Database.run("update cbpos_shop_" + shop + ".processed_command set received_at = received_at - interval 5 minute where workstation_id = uuid_to_bin('" + wiped.workstationId() + "')");
        assertEquals(wiped.counter(), wiped.ping(before, head).body().getInt("knownCounter"), "the till learns that it is behind");
        assertEquals(1, reports(shop, wiped, "tail-wiped"));
        wiped.ping(wiped.counter(), "ab".repeat(32));
        assertEquals(1, reports(shop, wiped, "head-differs"));
    }

    private static long reports(String shop, TillClient till, String code) {
        return Books.number(shop, "select count(*) from sync_report where code = '" + code + "' and workstation_id = uuid_to_bin('" + till.workstationId() + "')");
    }

    private static long sales(String shop, String receipt) {
        return Books.number(shop, "select count(*) from sale where receipt_number = '" + receipt + "'");
    }

    private String origin(String shop) {
        return "http://" + shop + ".localhost:" + cable.port();
    }

    private String through(String shop) {
        return origin(shop) + "/pos/sell.xhtml?lang=en";
    }

    private static void atTheCounter(TillPage page, String shop, String supervisor, String name, String pin) {
        if (shop != null) page.open(shop, "en");
        page.register(supervisor, "demo-" + supervisor);
        page.signOn(name, pin);
        page.openShift("5000");
    }

    private void quota(Map<String, Object> said) {
        browser.driver().executeCdpCommand("Storage.overrideQuotaForOrigin", said);
    }

    private void pay() {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
    }

    private static List<Map<String, Object>> kept(TillPage page, String kind) {
        return page.journal().stream().filter(entry -> entry.get("kind").equals(kind)).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.filter(path -> !path.getFileName().toString().startsWith("Singleton")).toList()) Files.copy(one, to.resolve(from.relativize(one).toString()));
        }
    }
}
