package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one person may do and where, and when people came and left. */
class ScopesST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha, Wanjiku", "soko, musa, Zawadi"})
    void anExceptionAndABranchReachTheTillsAndAreChecked(String shop, String owner, String person) throws Exception {
        var id = Books.text(shop, "select bin_to_uuid(id) from app_user where display_name = '" + person + "'");
        var till = TillClient.at(shop);
        open(shop, owner, "identity/scope.xhtml?lang=en&id=" + id);
        browser.picture("scope-" + shop);
        tick("may", "PRICE_OVERRIDE");
        browser.click("scope:save");
        browser.awaitText("body", "Tills hear of it");
        assertTrue(user(shop, till, id).orElseThrow().getJsonArray("permissions").toString().contains("PRICE_OVERRIDE"));
        tick("may", "PRICE_OVERRIDE");
        var other = Books.text(shop, "select bin_to_uuid(id) from branch where id <> (select branch_id from workstation where id = uuid_to_bin('" + till.workstationId() + "')) limit 1");
        if (other != null) tick("branches", other);
        browser.click("scope:save");
        browser.settle();
        assertEquals(other == null, user(shop, till, id).filter(row -> !row.containsKey("deleted")).isPresent());
        var sale = till.as(id).sale(SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()));
        assertEquals(other == null ? List.of() : List.of("cashier-of-another-branch"), codes(till, sale));
        if (other != null) tick("branches", other);
        browser.click("scope:save");
        browser.settle();
        var asOwner = user(shop, till, id).orElseThrow();
        assertFalse(asOwner.getJsonArray("permissions").toString().contains("PRICE_OVERRIDE"));
        browser.driver().get(House.at(shop) + "/office/identity/scope.xhtml?lang=en&id=" + Ids.next());
        browser.awaitText("body", "no such person");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, Njeri", "soko, musa, Achieng"})
    void peopleComeAndLeaveAndTheOfficeMends(String shop, String owner, String person) throws Exception {
        var till = TillClient.at(shop);
        till.as(till.supervisor());
        var now = Instant.now();
        assertEquals(List.of("clock-behind"), codes(till, punch(till, "clock.in", now.minusSeconds(7_200))), "after the shift began");
        assertEquals(List.of("clock-in-twice"), codes(till, punch(till, "clock.in", now.minusSeconds(7_000))));
        assertEquals(List.of(), codes(till, punch(till, "clock.out", now.minusSeconds(3_400))));
        assertEquals(List.of("clock-out-alone"), codes(till, punch(till, "clock.out", now.minusSeconds(3_000))));
        var page = Office.signedIn(shop, owner).page("/office/identity/timeclock.xhtml?lang=en");
        assertTrue(page.contains("1:00") && page.contains(person), "an hour of work");
        open(shop, owner, "identity/timeclock.xhtml?lang=en");
        browser.picture("timeclock-" + shop);
        browser.paste("clock:at", LocalDateTime.now().plusDays(2).withNano(0).toString());
        browser.paste("clock:reason", "Forgot");
        browser.click("clock:write");
        browser.awaitText("[id='clock:atMessage']", "has passed");
        browser.paste("clock:at", "2026-11-20T08:00");
        browser.paste("clock:reason", "x");
        browser.click("clock:write");
        browser.awaitText("[id='clock:reasonMessage']", "3 to 120");
        browser.paste("clock:reason", "Forgot <i>it</i>");
        browser.click("clock:write");
        browser.awaitText("body", "Written.");
        assertEquals(1, Books.number(shop, "select count(*) from time_punch where reason = 'Forgot <i>it</i>' and written_by is not null and at = '2026-11-20 05:00:00'"));
        Books.run(shop, "delete from time_punch where reason = 'Forgot <i>it</i>' or user_id = uuid_to_bin('" + till.supervisor() + "')");
    }

    private static SignedEntry punch(TillClient till, String kind, Instant at) {
        return till.chained(kind, Ids.next().toString(), at, Json.createObjectBuilder().add("clock", Json.createObjectBuilder()));
    }

    private static Optional<JsonObject> user(String shop, TillClient till, String id) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("user") && row.getString("id").equals(id)).findFirst();
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private void tick(String list, String value) {
        browser.driver().executeScript("document.querySelector(`[id='scope:" + list + "'] input[value='" + value + "']`).closest('.ui-chkbox').querySelector('.ui-chkbox-box').click()");
    }

    private void open(String shop, String owner, String page) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/" + page);
    }
}
