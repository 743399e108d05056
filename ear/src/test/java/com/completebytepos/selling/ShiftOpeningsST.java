package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A drawer has one open shift: who asks first is refused a second one, and what was begun without asking ends at the same moment in whatever order it comes. */
class ShiftOpeningsST {
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSecondShiftIsRefusedWithWhoHasTheDrawerSinceWhen(String shop) {
        var first = TillClient.beside(shop, drawers.of(shop));
        first.send(first.openShift(500_000));
        var second = TillClient.beside(shop, drawers.of(shop));
        var refused = ask(shop, second, null);
        assertEquals(409, refused.status());
        assertEquals("urn:problem:selling:shift-open", refused.body().getString("type"));
        var name = Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + first.cashier() + "')");
        assertTrue(refused.body().getString("detail").matches("Drawer .+ has an open shift: " + name + " began it at \\d\\d:\\d\\d\\. Sell in it, .+"), refused.body().toString());
        assertEquals(409, ask(shop, second, Ids.next().toString()).status(), "counting another one does not help");
        assertEquals(first.shift(), Books.text(shop, "select bin_to_uuid(id) from shift where open_till_id = uuid_to_bin('" + drawers.of(shop) + "')"));
        first.send(first.closeShiftWith(500_000));
        assertEquals(200, ask(shop, second, null).status());
        assertEquals(List.of(), codes(second, second.openShift(500_000)));
        assertEquals("urn:problem:selling:shift-open", ask(shop, first, null).body().getString("type"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofManyThatAskAtOnceOneIsLetInAndMayAskAgain(String shop) throws Exception {
        var tills = new ArrayList<TillClient>();
        for (int n = 0; n < 4; n++) tills.add(TillClient.beside(shop, drawers.of(shop)));
        var pool = Executors.newFixedThreadPool(tills.size());
        var answers = new ArrayList<Api.Reply>();
        try {
            List<Callable<Api.Reply>> all = new ArrayList<>();
            for (var till : tills) all.add(() -> ask(shop, till, null));
            for (var answer : pool.invokeAll(all)) answers.add(answer.get());
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, answers.stream().filter(one -> one.status() == 200).count(), answers.toString());
        assertEquals(3, answers.stream().filter(one -> one.status() == 409 && one.body().getString("type").equals("urn:problem:selling:shift-being-opened")).count(), answers.toString());
        for (int n = 0; n < tills.size(); n++) assertEquals(answers.get(n).status(), ask(shop, tills.get(n), null).status(), "a lost answer is asked for again");
    }

    /** The count may still be in the journal when the same till begins the next shift. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aShiftThatWasCountedHereStandsInNobodysWay(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        assertEquals(409, ask(shop, till, null).status());
        assertEquals(200, ask(shop, till, till.shift()).status());
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aShiftNobodyClosedInTheEveningIsOverInTheMorning(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        var old = till.openShiftAt(Instant.now().minus(Duration.ofHours(44)), 500_000);
        var day = till.businessDay();
        till.send(new SignedEntry(old.id(), old.counter(), old.payload().replace(day.toString(), day.minusDays(2).toString()), till.sign(old.payload().replace(day.toString(), day.minusDays(2).toString()))));
        assertEquals("OPEN", state(shop, till.shift()));
        assertEquals(200, ask(shop, till, null).status());
        var before = till.shift();
        assertTrue(codes(till, till.openShift(100_000)).contains("shift-replaced"));
        assertEquals(List.of("CLOSED", "OPEN"), List.of(state(shop, before), state(shop, till.shift())));
    }

    /** A till that was replaced in the middle of the day comes back with its journal: the shift that is being sold in goes on. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aJournalThatComesLateEndsNobodysShift(String shop) {
        var away = TillClient.beside(shop, drawers.of(shop));
        var instead = TillClient.beside(shop, drawers.of(shop));
        var begun = away.openShiftAt(Instant.now().minusSeconds(20), 500_000);
        var sold = away.saleAt(Instant.now().minusSeconds(10), SaleText.of(List.of(new Sold(away.goods(2), 1_000)), away.taxes()));
        assertEquals(List.of(), codes(instead, instead.openShift(300_000)));
        assertEquals(List.of("shift-replaced"), codes(away, begun));
        assertEquals(List.of(), codes(away, sold), "it was sold while its shift was open");
        assertEquals(List.of("CLOSED", "OPEN"), List.of(state(shop, away.shift()), state(shop, instead.shift())));
        assertEquals(1, Books.number(shop, "select count(*) from shift a join shift b where a.id = uuid_to_bin('" + away.shift() + "') and b.id = uuid_to_bin('" + instead.shift() + "') and a.closed_at = b.opened_at"));
        assertEquals(2, Books.number(shop, "select max(revision) from z_report where shift_id = uuid_to_bin('" + away.shift() + "')"), "its Z is there, and amended by the sale");
        assertEquals(List.of(), codes(instead, instead.sale(new Sold(instead.goods(2), 1_000))));
    }

    /** Asked first, who may not is refused in words; what was begun without asking is stored and found. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, Wanjiku", "soko, Baraka"})
    void whoMayNotOpenAShiftIsRefusedAndFoundWhereItWasOpenedAllTheSame(String shop, String colleague) {
        var person = hired(shop, colleague, "Halima");
        try {
            var till = TillClient.beside(shop, drawers.of(shop));
            assertEquals(200, Api.post(shop, "shifts/openings", till.token(), "{\"cashier\":\"" + till.cashier() + "\"}").status());
            var refused = Api.post(shop, "shifts/openings", till.token(), "{\"cashier\":\"" + person + "\"}");
            assertEquals(403, refused.status());
            assertTrue(refused.body().getString("detail").startsWith("Halima may not start a shift."), refused.body().toString());
            till.as(person);
            assertEquals(List.of("shift-opener-not-allowed"), codes(till, till.openShift(500_000)));
            assertEquals(List.of(), codes(till, till.sale(new Sold(till.goods(2), 1_000))), "who may sell sells in it");
            assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'shift-opener-not-allowed' and detail = 'Halima' and workstation_id = uuid_to_bin('" + till.workstationId() + "')"));
        } finally {
            Books.run(shop, "update app_user set active = false where id = uuid_to_bin('" + person + "')");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void whoMayNotOpenAShiftIsToldSoAtTheTillAndSellsInAColleagues(String shop, String login, String colleague, String pin) {
        var person = hired(shop, colleague, "Neema");
        try {
            var page = new TillPage(browser);
            page.open(shop, "en").registerAt(drawers.of(shop), login, "demo-" + login);
            page.signOn("Neema", pin);
            browser.awaitText("#shift-refused", "Neema, you may not start a shift");
            assertFalse(page.shows("#float"));
            browser.find("#leave").click();
            page.signOn(colleague, pin);
            page.openShift("5000");
            page.awaitSent();
            page.press(Keys.F1);
            browser.find("#menu-sign-out").click();
            page.signOn("Neema", pin);
            browser.find("#scan");
        } finally {
            Books.run(shop, "update app_user set active = false where id = uuid_to_bin('" + person + "')");
        }
    }

    /** A cashier with a colleague's PIN who may do all but open a shift. */
    private static String hired(String shop, String like, String name) {
        var id = Ids.next().toString();
        Books.run(shop, "insert into app_user (id, username, display_name, pin_salt, pin_iterations, pin_verifier) select uuid_to_bin('" + id + "'), 'u" + id.substring(24) + "', '" + name + "', u.pin_salt, u.pin_iterations, u.pin_verifier from app_user u where u.display_name = '"
                + like + "' limit 1");
        Books.run(shop, "insert into user_role (user_id, role) values (uuid_to_bin('" + id + "'), 'CASHIER')");
        Books.run(shop, "insert into user_permission (user_id, permission, granted) values (uuid_to_bin('" + id + "'), 'OPEN_SHIFT', false)");
        return id;
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void aTillOfAnotherShopAsksInVain(String shops) {
        var shop = shops.split(", ")[0];
        var till = TillClient.beside(shop, drawers.of(shop));
        assertEquals(401, ask(shops.split(", ")[1], till, null).status());
        assertEquals(400, Api.post(shop, "shifts/openings", till.token(), "").status());
        assertEquals(400, Api.post(shop, "shifts/openings", till.token(), "{\"counted\":\"the last one\"}").status());
        assertEquals(401, Api.post(shop, "shifts/openings", null, "{}").status());
    }

    private static Api.Reply ask(String shop, TillClient till, String counted) {
        return Api.post(shop, "shifts/openings", till.token(), counted == null ? "{}" : "{\"counted\":\"" + counted + "\"}");
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(one -> one.getString("code")).toList();
    }

    private static String state(String shop, String shift) {
        return Books.text(shop, "select state from shift where id = uuid_to_bin('" + shift + "')");
    }
}
