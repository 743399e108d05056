package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Cable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A cashier is asked which batch and which piece it is where no label told it, with the cable cut too. */
@Tag("wide")
class TrackedAtTheTillST {
    /** Before all that other tests bring in. */
    private static final LocalDate FIRST = LocalDate.now(HouseClock.NAIROBI).plusDays(5);
    private static final LocalDate SECOND = FIRST.plusDays(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEPT = """
            const done = arguments[0];
            const opening = indexedDB.open('bytepos-till');
            opening.onsuccess = () => {
              const { result } = opening;
              const kept = result.transaction(['facts', 'settings']);
              const told = {};
              kept.objectStore('facts').getAll().onsuccess = event => { told.branch = event.target.result.find(row => row.kind === 'branch')?.id ?? ''; };
              kept.objectStore('settings').get('stock').onsuccess = event => { told.batches = JSON.stringify(event.target.result?.batches ?? {}); };
              kept.oncomplete = () => { result.close(); done(told); };
            };
            """;
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);
    private final Cable cable = new Cable(Integer.parseInt(House.PORT));

    @AfterEach
    void unplug() {
        cable.close();
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void theBatchThatExpiresFirstIsProposedAndASerialIsTypedOrScannedWithTheCableCut(String name, String supervisor, String cashier, String pin) throws Exception {
        var shop = TrackedShop.of(name);
        browser.driver().get("http://" + name + ".localhost:" + cable.port() + "/pos/sell.xhtml?lang=en");
        till.register(supervisor, "demo-" + supervisor);
        till.signOn(cashier, pin);
        till.openShift("5000");
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        var branch = kept().get("branch");
        assertEquals("", shop.receiveAt(branch, "JUICE", "6", "L" + run + " " + SECOND + " 4\nE" + run + " " + FIRST));
        assertEquals("", shop.receiveAt(branch, "CLOCK", "3", "A" + run + " B" + run + " C" + run));
        till.awaitWorker();
        browser.driver().navigate().refresh();
        browser.within(PATIENCE).until(d -> kept().get("batches").contains("E" + run));
        cable.cut();
        till.await("#net", "offline since", PATIENCE);
        sellJuice(shop, run);
        sellClocks(shop, run);
        counter.settle();
        assertTrue(till.text(".receipt").contains("Batch E" + run) && till.text(".receipt").contains("Serial A" + run), till.text(".receipt"));
        cable.plug();
        browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
        var sale = till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).findFirst().orElseThrow();
        assertEquals("stored-with-findings", sale.get("result"));
        assertEquals(1, String.valueOf(sale.get("findings")).split("\"code\"", -1).length - 1, String.valueOf(sale.get("findings")));
        assertTrue(String.valueOf(sale.get("findings")).contains("serial-missing"), String.valueOf(sale.get("findings")));
        assertEquals(List.of(0L, 3_000L), List.of(left(shop, branch, "E" + run), left(shop, branch, "L" + run)));
        assertEquals("SOLD SOLD ON_HAND", shop.serial("CLOCK", "A" + run) + " " + shop.serial("CLOCK", "B" + run) + " " + shop.serial("CLOCK", "C" + run));
        shop.booksAreWhole();
    }

    /** Two of the batch that expires first by one Enter, then the next of the other, because none of the first is left. */
    private void sellJuice(TrackedShop shop, String run) throws Exception {
        counter.slowly("2*");
        till.scan(shop.code("JUICE"));
        browser.awaitText("#mark-known [data-batch]:first-of-type", "E" + run);
        assertEquals("E" + run, browser.driver().executeScript("return document.querySelector('#mark-known input:checked').value"));
        browser.awaitText("#mark-known", "until " + FIRST);
        new Looks(browser).of("batch-asked-" + shop.shop());
        till.press(Keys.ENTER);
        new OfficePage(browser).awaitGone("#mark-dialog");
        till.scan(shop.code("JUICE"));
        browser.awaitText("#mark-known [data-batch]:first-of-type", "L" + run);
        till.scan(shop.code("SALT"));
        new OfficePage(browser).awaitGone("#mark-dialog");
        browser.awaitText("#lines", "Tracked SALT");
        assertTrue(till.text("#lines").contains("Batch L" + run), till.text("#lines"));
    }

    private void sellClocks(TrackedShop shop, String run) throws Exception {
        counter.slowly("3*");
        till.scan(shop.code("CLOCK"));
        browser.find("#mark-dialog");
        till.press(Keys.ENTER);
        browser.awaitText("#mark-problem", "Scan or type the serial number");
        till.scan(shop.code("SALT"));
        browser.awaitText("#mark-problem", "That is the code of goods");
        till.scan("A" + run);
        browser.awaitText("#lines", "Serial A" + run);
        browser.find("#mark-dialog");
        till.scan("A" + run);
        browser.awaitText("#mark-problem", "is in a cart already");
        new Looks(browser).of("serial-asked-" + shop.shop());
        browser.type("mark-field", "");
        counter.slowly("B" + run);
        till.press(Keys.ENTER);
        browser.awaitText("#lines", "Serial B" + run);
        browser.find("#mark-without").click();
        new OfficePage(browser).awaitGone("#mark-dialog");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> kept() {
        return (Map<String, String>) browser.driver().executeAsyncScript(KEPT);
    }

    private static long left(TrackedShop shop, String branch, String batch) {
        return Books.number(shop.shop(), "select cast(on_hand * 1000 as signed) from stock_batch where batch = '" + batch + "' and branch_id = uuid_to_bin('" + branch + "')");
    }
}
