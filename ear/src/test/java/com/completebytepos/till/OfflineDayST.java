package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.chaos.KillableServer;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A morning without any server behind the page, its process ended: opened, sold, counted and closed from what the service worker and the browser keep; then the books agree to the cent. */
class OfflineDayST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    /** What a till may say that a person then checks; everything else must fit. */
    private static final List<String> EXPECTED = List.of("payment-to-verify", "return-unchecked", "shift-replaced", "float-not-as-left");
    @RegisterExtension final Browser browser = Browser.whole();
    private final TillPage till = new TillPage(browser);
    private KillableServer server;
    private final KeptJournal journal = new KeptJournal(till);
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(String receipt, long cents) {
    }

    @BeforeEach
    void find() throws IOException {
        server = KillableServer.running();
    }

    /** Others test against it, too. */
    @AfterEach
    void bringBack() throws Exception {
        server.start();
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, Wanjiku, 1357", "soko, achieng, Achieng, 135790, Baraka, 2468"})
    void aMorningWithTheServerStoppedAgreesToTheCentAfterwards(String shop, String login, String supervisor, String pin, String cashier, String cashierPin) throws Exception {
        var page = House.at(shop) + "/pos/sell.xhtml?lang=en";
        browser.driver().get(page);
        till.register(login, "demo-" + login);
        var codes = till.barcodes();
        awaitKeptForOffline();
        server.stop();
        browser.driver().get("about:blank");
        browser.driver().get(page);
        till.signOn(cashier, cashierPin);
        openAFreshShift(supervisor, pin);
        till.await("#net", "offline since", PATIENCE);
        browser.picture("offline-counter-" + shop);
        for (int n = 0; n < 4; n++) sell(codes.get(n), codes.get(n + 1));
        sellByTypedCode(codes.get(5));
        parkAndGoOn(codes.get(6));
        takeBack(shown.get(0).receipt(), supervisor, pin);
        takeBackForChecking(codes.get(7), supervisor, pin);
        payIn();
        lookAtTheStock(codes.get(8));
        var shift = count(supervisor, pin);
        server.start();
        browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
        booksAgree(shop, shift);
    }

    /** The worker has all files and the till its people and goods. */
    private void awaitKeptForOffline() {
        till.awaitWorker();
        browser.within(PATIENCE).until(d -> kept("stock") != null);
    }

    private Object kept(String setting) {
        return browser.driver().executeAsyncScript("const [key, done] = arguments; const open = indexedDB.open('bytepos-till'); open.onsuccess = () => { const get = open.result.transaction('settings')"
                + ".objectStore('settings').get(key); get.onsuccess = () => { open.result.close(); done(get.result ?? null); }; };", setting);
    }

    /** The drawer's shift of another test is counted away first, offline as well. */
    private void openAFreshShift(String supervisor, String pin) throws Exception {
        if (browser.find("#float, #scan").getAttribute("id").equals("scan")) {
            count(supervisor, pin);
            browser.find("#close-next").click();
        }
        browser.find("#float").sendKeys("5000", Keys.ENTER);
        browser.find("#scan");
    }

    private void sell(String... codes) {
        for (var code : codes) till.scan(code);
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        paid();
    }

    private void paid() {
        browser.find("#paid");
        var payload = journal.last("sale");
        shown.add(new Shown(till.text("#receipt-number"), payload.getJsonObject("sale").getInt("total")));
        assertTrue(till.text(".receipt").contains("NOT A TAX INVOICE"));
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void sellByTypedCode(String code) {
        till.scan(code);
        till.press(Keys.F12);
        browser.find("#pay-mobile").click();
        browser.find("#typed summary").click();
        browser.find("#mpesa-code");
        browser.paste("mpesa-code", "SK" + Long.toString(System.nanoTime(), 36).toUpperCase().substring(0, 8));
        browser.find("#mpesa-use-code").click();
        paid();
    }

    private void parkAndGoOn(String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F8);
        write("park-label", "Mama Njuguna");
        browser.awaitText("#total", "0.00");
        till.press(Keys.F8);
        browser.find("#parked [data-parked]");
        browser.driver().findElements(By.cssSelector("#parked [data-parked]")).stream().filter(one -> one.getText().contains("Mama Njuguna")).findFirst().orElseThrow().click();
        browser.find("#lines [data-sku]");
        sell();
    }

    private void takeBack(String receipt, String supervisor, String pin) {
        till.press(Keys.F7);
        write("receipt", receipt);
        browser.find("#return-form");
        giveBack(supervisor, pin);
    }

    /** A receipt of another till cannot be looked up: what was rung up comes back, marked. */
    private void takeBackForChecking(String code, String supervisor, String pin) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F7);
        write("receipt", "MA-99-000123");
        browser.find("#decide-yes").click();
        browser.find("#return-form");
        giveBack(supervisor, pin);
        browser.awaitText("#total", "0.00");
        assertEquals("MA-99-000123", journal.last("return").getJsonObject("return").getString("claimedReceipt"));
    }

    private void giveBack(String supervisor, String pin) {
        browser.find("#return-all").click();
        new Select(browser.find("#return-reason")).selectByValue("CHANGED_MIND");
        browser.find("#return-take").click();
        approve(supervisor, pin);
        browser.find("#given-back");
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void payIn() {
        till.press(Keys.F1);
        browser.find("#menu-cash").click();
        new Select(browser.find("#move-type")).selectByValue("PAID_IN");
        browser.find("#move-amount").sendKeys("250");
        write("move-reason", "Change from the owner");
        browser.awaitText("#notice", "250.00");
    }

    private void lookAtTheStock(String code) {
        till.press(Keys.F9);
        till.scan(code);
        browser.awaitText("#stock", "As last known at");
        till.press(Keys.ESCAPE);
    }

    /** Counts what must be in the drawer. @return the shift */
    private String count(String supervisor, String pin) throws Exception {
        till.press(Keys.F1);
        browser.find("#menu-close").click();
        browser.find("#close-form");
        var expected = journal.drawer();
        browser.find("#close-form [data-denomination='1000']").sendKeys(String.valueOf(expected / 100_000));
        browser.find("#close-form [data-denomination='1']").sendKeys(String.valueOf(expected % 100_000 / 100));
        browser.find("#close-shift").click();
        browser.find("#decide-yes").click();
        browser.find("#shift-closed, #approver");
        if (till.shows("#approver")) approve(supervisor, pin);
        browser.find("#shift-closed");
        return journal.last("shift.close").getString("shift");
    }

    private void booksAgree(String shop, String shift) {
        for (var entry : till.journal()) {
            assertEquals(List.of(), KeptJournal.findings(entry, EXPECTED), String.valueOf(entry.get("payload")));
        }
        for (var one : shown) {
            assertEquals(1, Books.number(shop, "select count(*) from sale where receipt_number = '" + one.receipt() + "'"), one.receipt());
            assertEquals(one.cents(), Books.number(shop, "select total from sale where receipt_number = '" + one.receipt() + "'"), one.receipt());
        }
        assertNotEquals(0, shown.size());
        assertEquals(shown.size(), Books.number(shop, "select count(*) from sale where is_offline and kind = 'SALE' and shift_id = uuid_to_bin('" + shift + "')"));
        var sheet = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/shift.xhtml?id=" + shift + "&lang=en");
        assertEquals(Office.cents(sheet, "counted"), Office.cents(sheet, "expected"));
        assertEquals(0, Office.cents(sheet, "variance"));
        assertEquals(BigDecimal.valueOf(journal.drawer(), 2), BigDecimal.valueOf(Office.cents(sheet, "expected"), 2));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    private void write(String id, String text) {
        browser.find("#" + id).click();
        browser.paste(id, text);
        till.press(Keys.ENTER);
    }

    private void approve(String approver, String pin) {
        new Select(browser.find("#approver")).selectByVisibleText(approver);
        browser.find("#approval-reason");
        browser.paste("approval-reason", "Seen by me");
        write("approval-pin", pin);
    }
}
