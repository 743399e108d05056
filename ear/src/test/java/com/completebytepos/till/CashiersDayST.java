package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.TillPage;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A whole day at one till, by hand and scanner: sales, a swap, a cart set aside, goods back, cash moved, the count and its report. */
class CashiersDayST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    private record Supervisor(String name, String pin) {
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, Wanjiku, 1357", "soko, achieng, Achieng, 135790, Baraka, 2468"})
    void aDayFromTheFloatToTheReport(String shop, String login, String supervisor, String pin, String cashier, String cashierPin) throws Exception {
        var approver = new Supervisor(supervisor, pin);
        till.open(shop, "en").register(login, "demo-" + login);
        till.signOn(cashier, cashierPin);
        till.openShift("5000");
        var codes = till.barcodes();
        sell(codes.get(0), codes.get(1));
        var receipt = till.text("#receipt-number");
        next();
        removeALine(codes.get(2));
        park(codes.get(3), "Mama Otieno");
        swapTo(supervisor, pin);
        sell(codes.get(4));
        next();
        swapTo(cashier, cashierPin);
        recall(shop);
        takeBack(receipt, approver);
        pickUp(approver);
        lookIntoTheDrawer(approver);
        var shift = close(approver);
        till.awaitSent();
        booksSay(shop, shift);
    }

    private void sell(String... codes) {
        for (var code : codes) till.scan(code);
        pay();
    }

    private void pay() {
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
    }

    private void next() {
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void removeALine(String code) {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.DELETE);
        browser.awaitText("#total", "0.00");
    }

    private void park(String code, String label) throws Exception {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F8);
        write("park-label", label);
        browser.awaitText("#notice", "Every till of this branch can go on with it.");
        browser.awaitText("#total", "0.00");
    }

    private void swapTo(String name, String pin) {
        till.press(Keys.F1);
        browser.find("#menu-sign-out").click();
        browser.find("#sign-on-form, #decide-yes");
        if (till.shows("#decide-yes")) browser.find("#decide-yes").click();
        till.signOn(name, pin);
        browser.find("#scan");
    }

    /** Here, and not a second time anywhere else. */
    private void recall(String shop) {
        till.press(Keys.F8);
        var parked = browser.find("#parked [data-parked]");
        var mine = browser.driver().findElements(By.cssSelector("#parked [data-parked]")).stream().filter(one -> one.getText().contains("Mama Otieno")).findFirst().orElse(parked);
        var id = mine.getAttribute("data-parked");
        mine.click();
        browser.find("#lines [data-sku]");
        pay();
        next();
        var other = TillClient.joining(shop);
        var asked = Json.createObjectBuilder().add("cashier", other.cashier()).add("claim", Ids.next().toString()).build().toString();
        var reply = Api.post(shop, "parked/" + id + "/recall", other.token(), asked);
        assertTrue(List.of(409, 404).contains(reply.status()), reply.toString());
    }

    private void takeBack(String receipt, Supervisor approver) throws Exception {
        till.scan(receipt);
        browser.find("#return-form");
        browser.driver().findElement(By.cssSelector("#return-form [data-line]")).sendKeys("9");
        browser.awaitText("#return-problem", "can come back");
        browser.find("#return-all").click();
        new Select(browser.find("#return-reason")).selectByValue("CHANGED_MIND");
        var refund = till.text("#refund");
        browser.find("#return-take").click();
        approve(approver, "000000");
        browser.awaitText("#approval-problem", "Wrong PIN");
        write("approval-pin", approver.pin());
        browser.awaitText("#given-back", refund);
        browser.picture("returned-" + receipt);
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void pickUp(Supervisor approver) {
        till.press(Keys.F1);
        browser.find("#menu-cash").click();
        new Select(browser.find("#move-type")).selectByValue("PICKUP");
        browser.find("#move-amount").sendKeys("5000.50");
        write("move-reason", "To the bank");
        approve(approver, approver.pin());
        browser.awaitText("#notice", "5,000.50");
    }

    private void lookIntoTheDrawer(Supervisor approver) {
        till.press(Keys.F10);
        write("move-reason", "Change for a note");
        approve(approver, approver.pin());
        browser.awaitText("#notice", "The drawer was opened");
    }

    /** A blind count that is far off, signed by a supervisor. @return the shift */
    private String close(Supervisor approver) throws Exception {
        till.press(Keys.F1);
        browser.find("#menu-close").click();
        browser.find("#close-form [data-denomination='1000']").sendKeys("40");
        browser.find("#close-form [data-denomination='0.5']").sendKeys("1");
        browser.awaitText("#counted", "40,000.50");
        assertTrue(!till.text("#close-form").toLowerCase().contains("expected"), "the count is blind");
        browser.find("#stays").sendKeys("40001");
        browser.find("#close-shift").click();
        browser.awaitText("#count-problem", "40,000.50");
        browser.find("#stays").clear();
        browser.find("#stays").sendKeys("36000");
        browser.find("#close-shift").click();
        browser.awaitText("#decision", "KES 4,000.50 goes to the safe or the bank, KES 36,000.00 stays in the drawer");
        browser.find("#decide-yes").click();
        approve(approver, approver.pin());
        browser.awaitText("#shift-closed", "Over");
        browser.awaitText("[data-amount='close.taken']", "4,000.50");
        browser.picture("closed-" + approver.name());
        var told = till.journal().stream().filter(entry -> entry.get("kind").equals("shift.close")).reduce((a, b) -> b).map(entry -> (String) entry.get("payload")).orElseThrow();
        try (var reader = Json.createReader(new StringReader(told))) {
            return reader.readObject().getString("shift");
        }
    }

    /** As fingers do: what a driver types in one go would be taken for a scan. */
    private void write(String id, String text) {
        browser.find("#" + id).click();
        browser.paste(id, text);
        till.press(Keys.ENTER);
    }

    private void approve(Supervisor approver, String pin) {
        new Select(browser.find("#approver")).selectByVisibleText(approver.name());
        browser.find("#approval-reason");
        browser.paste("approval-reason", "Wrong price");
        write("approval-pin", pin);
    }

    private void booksSay(String shop, String shift) {
        for (var entry : till.ownDeeds()) assertEquals(List.of("sent", "[]"), List.of(entry.get("state"), entry.get("findings")), String.valueOf(entry.get("payload")));
        var of = " from z_row r join z_report z on z.id = r.z_id where z.shift_id = uuid_to_bin('" + shift + "') and r.section = ";
        assertEquals(40_000_50, Books.number(shop, "select amount" + of + "'COUNTED'"));
        assertEquals(-5_000_50, Books.number(shop, "select sum(amount)" + of + "'MOVE'"));
        for (var figure : Map.of("RETURNS", 1, "ABANDONED", 1, "DRAWER", 1).entrySet()) assertTrue(Books.number(shop, "select sum(pieces)" + of + "'" + figure.getKey() + "'") >= figure.getValue(), figure.getKey());
        assertTrue(Books.number(shop, "select count(*)" + of + "'CASHIER'") >= 2);
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
        var office = Office.signedIn(shop, OWNERS.get(shop));
        var page = office.page("/office/selling/shift.xhtml?id=" + shift + "&lang=en");
        assertEquals(40_000_50, Office.cents(page, "counted"));
        assertEquals(Office.cents(page, "counted") - Office.cents(page, "expected"), Office.cents(page, "variance"));
        var pdf = office.get(page.replaceAll("(?s).*id=\"pdf\" href=\"([^\"]+)\".*", "$1"));
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        var report = office.page("/office/reporting/cash.xhtml?lang=en");
        assertTrue(report.contains("id=\"cashiers\"") && report.contains("id=\"countsForm:counts\""), "the cash report has its tables");
        assertEquals(200, office.get("/office/reporting/cash/cashiers.csv").statusCode());
        assertEquals(404, office.get("/office/reporting/cash/secrets.csv").statusCode());
    }
}
