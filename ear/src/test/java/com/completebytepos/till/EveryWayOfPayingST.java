package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * A full shop at one drawer: two hundred baskets from two workstations, every way of paying, goods exchanged and voided, a cart that came from the other
 * till, training in between, and a count that is off. Then every equation of the day is asked of the books.
 */
@Tag("wide")
class EveryWayOfPayingST {
    private static final int BASKETS = 200;
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private CashiersActs acts;

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, Wanjiku, 1357", "soko, achieng, Achieng, 135790, Baraka, 2468"})
    void theBooksOfAFullDayAgree(String shop, String login, String supervisor, String supervisorPin, String cashier, String cashierPin) throws Exception {
        acts = new CashiersActs(browser, till, supervisor, supervisorPin);
        till.open(shop, "en").register(login, "demo-" + login);
        till.signOn(cashier, cashierPin);
        acts.openShiftByPieces();
        var codes = till.barcodes();
        till.awaitSent();
        var beside = TillClient.beside(shop, drawer());
        var parked = park(beside, shop);
        for (int n = 0; n < BASKETS / 20; n++) sellTwenty(beside, n);
        for (int n = 0; n < 3; n++) acts.basket(codes.get(n), codes.get(n + 1));
        var card = acts.sellGiftCard();
        payThreeWays(codes, card);
        var exchanged = acts.basket(codes.get(5), codes.get(6));
        acts.exchange(exchanged, codes.get(7));
        acts.voidTheLast(codes.get(8));
        withoutReceipt(codes.get(9));
        recall(parked);
        practise(codes.get(10));
        acts.onPaper(codes.get(11));
        acts.comeAndLeave();
        acts.close();
        till.awaitSent();
        equations(shop);
    }

    private String drawer() {
        return acts.payloads("shift.open").stream().reduce((a, b) -> b).map(one -> one.getJsonObject("shiftOpen").getString("till")).orElse(null);
    }

    private static void sellTwenty(TillClient beside, int round) {
        var entries = new ArrayList<SignedEntry>();
        for (int n = 0; n < 20; n++) entries.add(beside.sale(SaleText.of(List.of(new Sold(beside.goods(round + n), 1_000), new Sold(beside.goods(3 * n + 1), 2_000)), beside.taxes())));
        for (var answer : beside.send(entries.toArray(SignedEntry[]::new))) assertEquals("stored", answer.getString("result"), answer.toString());
    }

    /** A card of the bank, a card of the shop, and cash for the rest. */
    private void payThreeWays(List<String> codes, String giftCard) throws Exception {
        for (int n = 0; n < 6; n++) till.scan(codes.get(n));
        till.press(Keys.F12);
        browser.find("#given");
        till.press("d");
        browser.find("#card-code");
        browser.paste("card-amount", "50");
        browser.paste("card-code", "?");
        browser.find("#card-take").click();
        browser.awaitText("#card-problem", "approval code");
        browser.paste("card-code", "a1b2c3");
        browser.find("#card-take").click();
        browser.awaitText("#taken", "50.00");
        till.press("g");
        browser.find("#value-code");
        browser.paste("gift-card-amount", "999999");
        browser.paste("value-code", giftCard);
        browser.find("#gift-card-take").click();
        browser.awaitText("#gift-card-problem", "above 0");
        browser.paste("gift-card-amount", "150");
        browser.find("#gift-card-take").click();
        browser.awaitText("#gift-card-problem", "100.00");
        browser.paste("gift-card-amount", "100");
        browser.find("#gift-card-take").click();
        browser.awaitText("#taken", "100.00");
        browser.picture("three-ways");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        acts.next();
    }

    private void withoutReceipt(String code) throws Exception {
        till.scan(code);
        browser.find("#lines [data-sku]");
        till.press(Keys.F7);
        browser.find("#return-no-receipt").click();
        browser.find("#return-form");
        assertEquals(List.of("STORE_CREDIT"), new Select(browser.find("#return-to")).getOptions().stream().map(one -> one.getAttribute("value")).toList());
        acts.giveBack("OTHER", null);
        assertTrue(till.text("#credit-code").matches("[A-Z0-9]{12}"));
        browser.picture("without-receipt");
        acts.next();
    }

    private static String park(TillClient beside, String shop) {
        var id = Ids.next().toString();
        var goods = beside.goods(2);
        var line = Json.createObjectBuilder().add("sku", goods.id()).addNull("barcode").add("name", goods.name()).addNull("nameSw").add("unit", goods.unit()).add("quantity", 1_000).add("unitPrice", goods.price()).add("taxLetter", goods.taxLetter());
        var cart = Json.createObjectBuilder().add("id", Ids.next().toString()).add("lines", Json.createArrayBuilder().add(line)).add("selected", 0).add("prices", 1).add("payments", Json.createArrayBuilder()).build().toString();
        var asked = Json.createObjectBuilder().add("id", id).add("cashier", beside.cashier()).add("label", "From the other till").add("lines", 1).add("total", goods.price()).add("cart", cart).build().toString();
        assertEquals(201, Api.post(shop, "parked", beside.token(), asked).status());
        return id;
    }

    private void recall(String parked) {
        till.press(Keys.F8);
        browser.find("#parked [data-parked='" + parked + "']").click();
        browser.find("#lines [data-sku]");
        acts.basket();
    }

    private void practise(String code) throws Exception {
        long before = till.journal().size();
        acts.menu("menu-training");
        browser.find("#float").sendKeys("1000", Keys.ENTER);
        browser.find("#scan");
        till.barcodes();
        acts.basket(code);
        assertEquals("TRAINING - NO SALE", browser.driver().executeScript("return document.body.dataset.training"));
        browser.picture("training");
        assertEquals(before, till.journal().size());
        acts.menu("menu-training-end");
        browser.find("body:not([data-training]) #scan");
        till.barcodes();
        var told = acts.payloads("training.day").get(0).getJsonObject("training");
        assertEquals(1, told.getInt("count"));
    }

    private void equations(String shop) {
        for (var entry : till.ownDeeds()) assertEquals(List.of("sent", "[]"), List.of(entry.get("state"), entry.get("findings")), String.valueOf(entry.get("payload")));
        var closed = acts.payloads("shift.close").stream().reduce((a, b) -> b).orElseThrow();
        var shift = "uuid_to_bin('" + closed.getString("shift") + "')";
        var z = " from z_row r where r.z_id = (select z.id from z_report z where z.shift_id = " + shift + " order by z.revision desc limit 1) and r.section ";
        assertEquals(BASKETS + 9, Books.number(shop, "select sum(pieces)" + z + "= 'SALES'"));
        assertEquals(Books.number(shop, "select sum(total) from sale where shift_id = " + shift), Books.number(shop, "select sum(amount)" + z + "in ('SALES', 'RETURNS')"));
        assertEquals(Books.number(shop, "select sum(total + rounding) from sale where shift_id = " + shift), Books.number(shop, "select sum(amount)" + z + "in ('TENDER', 'REFUND')"));
        assertEquals(700_000, Books.number(shop, "select amount" + z + "= 'COUNTED'"));
        assertEquals(10_000, Books.number(shop, "select sum(amount)" + z + "= 'VALUE'"));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
        assertEquals(1, Books.number(shop, "select count(*) from sale where shift_id = " + shift + " and paper_number like 'B-%'"));
        assertEquals(2, Books.number(shop, "select count(*) from time_punch p join shift h on h.id = " + shift + " and p.user_id = h.cashier_id and p.at > h.opened_at"));
        assertTrue(browser.driver().findElements(By.cssSelector("#not-printed li")).isEmpty());
    }
}
