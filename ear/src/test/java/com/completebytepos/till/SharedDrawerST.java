package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.TillPage;
import com.completebytepos.selling.SpareDrawers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Two workstations at one drawer: what should lie in it is what both took, whoever counts. */
class SharedDrawerST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();
    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser beside = new Browser();
    private final TillPage till = new TillPage(browser);
    private final TillPage other = new TillPage(beside);

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, Wanjiku, 1357", "soko, achieng, Achieng, 135790, Baraka, 2468"})
    void anExactDrawerIsSignedByNobodyAndTheOthersCashMissingIs(String shop, String login, String supervisor, String pin, String cashier, String cashierPin) throws Exception {
        var drawer = drawers.of(shop);
        var acts = new CashiersActs(browser, till, supervisor, pin);
        var otherActs = new CashiersActs(beside, other, supervisor, pin);
        till.open(shop, "en").registerAt(drawer, login, "demo-" + login);
        till.signOn(cashier, cashierPin);
        till.openShift("5000");
        var codes = till.barcodes();
        till.awaitSent();
        other.open(shop, "en").registerAt(drawer, login, "demo-" + login);
        other.signOn(supervisor, pin);
        beside.find("#scan");
        other.barcodes();
        otherActs.basket(codes.subList(0, 8).toArray(String[]::new));
        otherActs.sellGiftCard("CARD", () -> {
            beside.find("#card-code");
            beside.paste("card-code", "a1b2c3");
            beside.find("#card-take").click();
        });
        acts.basket(codes.get(9));
        other.awaitSent();
        pickUpSlips(acts, "40");
        long there = expected(shop, drawer);
        assertTrue(there > 500_000 + 10_000, "more than the limit came by the other till: " + there);
        count(acts, there, "60");
        browser.find("#shift-closed");
        assertEquals("exact", browser.find("#shift-closed").getAttribute("data-variance"));
        assertFalse(till.shows("#close-alone"));
        till.awaitSent();
        assertEquals("[]", lastClose());
        nextShiftWithoutTheOthersCash(acts, otherActs, codes, there);
    }

    private void nextShiftWithoutTheOthersCash(CashiersActs acts, CashiersActs otherActs, List<String> codes, long there) {
        beside.find("#float"); // the other till heard that the shift is over
        browser.find("#close-next").click();
        browser.find("#float").sendKeys(Long.toString(there / 100), Keys.ENTER);
        browser.find("#scan");
        till.awaitSent();
        beside.find("#scan");
        otherActs.basket(codes.subList(0, 8).toArray(String[]::new));
        other.awaitSent();
        count(acts, there / 100 * 100, null);
        browser.find("#approver");
        acts.approve();
        browser.awaitText("#shift-closed", "Short");
        till.awaitSent();
        assertEquals("[]", lastClose());
    }

    /** Without the server nobody knows what the other till took: the cashier is told, and the books find it afterwards. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810, Wanjiku, 1357", "soko, achieng, Achieng, 135790, Baraka, 2468"})
    void aTillWithoutNetworkSaysThatItKnowsOfItselfAlone(String shop, String login, String supervisor, String pin, String cashier, String cashierPin) throws Exception {
        var drawer = drawers.of(shop);
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            browser.driver().get("http://" + shop + ".localhost:" + cable.port() + "/pos/sell.xhtml?lang=en");
            till.registerAt(drawer, login, "demo-" + login);
            till.signOn(cashier, cashierPin);
            till.openShift("5000");
            till.awaitSent();
            var scripted = TillClient.beside(shop, drawer);
            scripted.send(scripted.sale(new Sold(scripted.goods(1), 40_000)));
            cable.cut();
            till.await("#net", "offline since", PATIENCE);
            count(new CashiersActs(browser, till, supervisor, pin), 500_000, null);
            browser.awaitText("#close-alone", "other tills of this drawer");
            assertEquals("exact", browser.find("#shift-closed").getAttribute("data-variance"));
            cable.plug();
            browser.within(PATIENCE).until(d -> till.journal().stream().allMatch(entry -> entry.get("state").equals("sent")));
            assertTrue(lastClose().contains("variance-not-approved"), lastClose());
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void theSumsOfADrawerAreThoseOfAllItsTillsAndOfNobodyElse(String shop, String stranger) {
        var first = TillClient.beside(shop, drawers.of(shop));
        first.send(first.openShift(500_000));
        var second = TillClient.beside(shop, drawers.of(shop));
        var cash = SaleText.of(List.of(new Sold(first.goods(3), 2_000)), first.taxes());
        var card = SaleText.of(List.of(new Sold(second.goods(4), 1_000)), second.taxes());
        first.send(first.sale(cash));
        second.send(second.sale(card.paidBy(TenderText.card(card.due(), "A1B2C3").build())), second.moveCash("PAID_OUT", 700, "Tea for all"));
        var sums = Api.get(shop, "shifts/" + first.shift() + "/sums", first.token()).body();
        assertEquals(List.of(500_000L, 500_000 + cash.due() - 700, cash.priced().total() + card.priced().total()), List.of(number(sums, "openingFloat"), number(sums, "expected"), number(sums, "sold")));
        assertEquals(sums, Api.get(shop, "shifts/" + first.shift() + "/sums", second.token()).body(), "the same at either till");
        assertEquals(Json.createObjectBuilder().add("foreign", 0).add("given", card.due()).add("kind", "CARD").build(), sums.getJsonArray("slips").getJsonObject(0));
        assertEquals(2, sums.getJsonObject("counts").getInt("sales"));
        assertEquals(404, Api.get(shop, "shifts/" + Ids.next() + "/sums", first.token()).status());
        assertEquals(404, Api.get(shop, "shifts/" + first.shift() + "/sums", TillClient.joining(shop).token()).status(), "another drawer's till");
        assertEquals(404, Api.get(stranger, "shifts/" + first.shift() + "/sums", TillClient.joining(stranger).token()).status(), "another shop's till");
        assertEquals(401, Api.get(stranger, "shifts/" + first.shift() + "/sums", first.token()).status());
        assertEquals(401, Api.get(shop, "shifts/" + first.shift() + "/sums", null).status());
    }

    private void pickUpSlips(CashiersActs acts, String shillings) {
        acts.menu("menu-cash");
        new Select(browser.find("#move-type")).selectByValue("PICKUP");
        new Select(browser.find("#move-what")).selectByValue("CARD");
        browser.find("#move-amount").sendKeys(shillings);
        browser.paste("move-reason", "To the bank");
        browser.find("#move-do").click();
        browser.awaitText("#notice", shillings + ".00");
    }

    /** @param card what lies there of card slips, null where nobody looks */
    private void count(CashiersActs acts, long cents, String card) {
        acts.menu("menu-close");
        browser.find("#close-form");
        DayText.pieces(cents).forEach((denomination, pieces) -> browser.find("#close-form [data-denomination='" + (denomination == 50 ? "0.5" : denomination / 100) + "']").sendKeys(pieces.toString()));
        for (var field : browser.driver().findElements(By.cssSelector("#close-form [data-slips]"))) {
            field.sendKeys(card != null && "CARD".equals(field.getAttribute("data-slips")) ? card : "0");
        }
        browser.find("#close-shift").click();
        browser.find("#decide-yes").click();
    }

    private static long expected(String shop, String drawer) {
        var shift = "(select id from shift where open_till_id = uuid_to_bin('" + drawer + "'))";
        return Books.number(shop, "select opening_float + coalesce((select sum(t.amount) from sale s join tender t on t.sale_id = s.id where s.shift_id = h.id and t.kind = 'CASH'), 0.00) from shift h where h.id = " + shift);
    }

    private String lastClose() {
        return till.journal().stream().filter(entry -> entry.get("kind").equals("shift.close")).reduce((a, b) -> b).map(entry -> String.valueOf(entry.get("findings"))).orElseThrow();
    }

    private static long number(JsonObject sums, String name) {
        return sums.getJsonNumber(name).longValue();
    }
}
