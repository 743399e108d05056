package com.completebytepos.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.reporting.SheetFile;
import com.completebytepos.till.DayText;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPageST {
    private static final String PAGE = "/office/audit/audit.xhtml";

    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, musa", "duka, otieno, musa", "soko, musa, asha"})
    void whoMayFindsWhoDidWhatInTheOwnShop(String shop, String who, String stranger) {
        open(shop, who);
        find("", "signed in");
        browser.awaitText("[id='audit:table']", "Signed in");
        assertFalse(browser.find("[id='audit:table']").getText().toLowerCase().contains(stranger));
        assertTrue(browser.driver().getCurrentUrl().contains("what=signed+in"), browser.driver().getCurrentUrl());
        find("nobody' OR 1=1 --", "");
        browser.awaitText("[id='audit:table']", "Nothing fits");
        find("100%", "_");
        browser.awaitText("[id='audit:table']", "Nothing fits");
        browser.click("audit:check");
        browser.awaitText("body", "The chain is whole");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatHappensAtADrawerIsThereWithItsPlaceInBothLanguages(String shop, String owner) throws Exception {
        var till = TillClient.joining(shop);
        till.send(till.moveCash("PAID_OUT", 700, "Tea " + till.workstationId()), till.openDrawer("Look " + till.workstationId(), DayText.approval("NO_SALE", till.cashier(), "Mine")));
        var office = Office.signedIn(shop, owner);
        var at = "&what=" + till.workstationId() + "&branch=" + till.branchId();
        var english = office.page(PAGE + "?lang=en" + at);
        assertTrue(english.contains("Cash moved") && english.contains("PAID_OUT -7.00") && english.contains("Drawer opened without a sale"), english);
        assertTrue(office.page(PAGE + "?lang=sw" + at).contains("Pesa zimehamishwa"));
        var branch = Books.text(shop, "select name from branch where id = uuid_to_bin('" + till.branchId() + "')");
        var rows = SheetFile.csv(office.get("/office/audit/audit/audit.csv?lang=en" + at).body()).rows();
        assertTrue(rows.stream().anyMatch(row -> row.contains("cash.moved") && row.get(row.size() - 1).startsWith(branch + " \u00b7 ")), rows.toString());
        assertFalse(office.page(PAGE + "?lang=en&what=" + till.workstationId() + "&branch=" + Ids.next()).contains("Cash moved"));
        assertTrue(office.page(PAGE + "?lang=en&what=approval-refused").contains("approved-by-oneself"), "an approval that does not hold");
        assertEquals(List.of(200, 200, 404), List.of(office.get("/office/audit/audit/audit.xlsx?x=1" + at).statusCode(), office.get("/office/audit/audit/audit.pdf?x=1" + at).statusCode(), office.get("/office/audit/audit/audit.doc").statusCode()));
        assertTrue(office.page(PAGE + "?lang=en&branch=x&from=soon&until=").contains("audit:table"), "an old link keeps nobody out");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whoStoodAtATillDidItAndTheTillIsWhereFoundByEither(String shop, String owner) throws Exception {
        var mark = Ids.next().toString();
        var till = TillClient.joining(shop);
        till.send(till.moveCash("PAID_OUT", 700, "Tea " + mark));
        var other = TillClient.joining(shop);
        other.as(other.supervisor());
        other.send(other.moveCash("PAID_OUT", 700, "Milk " + mark));
        var cashier = nameOf(shop, till.cashier());
        assertEquals("USER " + till.cashier() + " " + cashier, Books.text(shop, "select concat(actor_kind, ' ', actor_id, ' ', actor_name) from audit_entry where detail like '%Tea " + mark + "'"));
        var office = Office.signedIn(shop, owner);
        var rows = SheetFile.csv(office.get("/office/audit/audit/audit.csv?lang=en&what=" + mark).body()).rows();
        assertEquals(List.of(true, true), List.of(rows.stream().anyMatch(row -> row.contains(cashier) && row.toString().contains("Tea")), rows.stream().anyMatch(row -> row.contains(nameOf(shop, other.cashier())) && row.toString().contains("Milk"))), rows.toString());
        for (var filter : List.of("&who=" + cashier, "&branch=" + till.workstationId(), "&branch=" + till.workstationId() + "&who=" + cashier)) {
            var page = office.page(PAGE + "?lang=en&what=" + mark + filter);
            assertTrue(page.contains("Tea " + mark) && !page.contains("Milk " + mark), filter);
        }
        assertTrue(office.page(PAGE + "?lang=en&what=" + mark + "&branch=" + other.workstationId() + "&who=" + cashier).contains("Nothing fits"));
        assertTrue(office.page(PAGE + "?lang=en&what=" + mark + "&branch=" + till.workstationId()).contains("value=\"" + till.workstationId() + "\" selected"), "the till stands among the places");
    }

    private static String nameOf(String shop, String user) {
        return Books.text(shop, "select display_name from app_user where id = uuid_to_bin('" + user + "')");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theExportHoldsWhatIsShownAndNoFormulas(String shop, String owner) throws Exception {
        var office = Office.signedIn(shop, owner);
        var before = Books.text(shop, "select footer_message from business limit 1");
        try {
            OfficeForm.on(office, "/office/branches/business.xhtml?lang=en", "business").with("footerMessage", "=HYPERLINK(\"http://evil.example\")").press("save");
            var file = office.get("/office/audit/audit/audit.csv?lang=en&what=business-described");
            assertEquals(200, file.statusCode());
            assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains("audit-" + shop + ".csv"));
            var text = new String(file.body(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("\ufeffNo.,When"), text.substring(0, 40));
            assertTrue(text.contains("branches.business-described") && text.contains("Business details changed"));
            assertFalse(text.contains("identity.signed-in"));
            assertFalse(SheetFile.csv(file.body()).rows().stream().flatMap(List::stream).anyMatch(cell -> cell.startsWith("=")));
        } finally {
            OfficeForm.on(office, "/office/branches/business.xhtml?lang=en", "business").with("footerMessage", before == null ? "" : before).press("save");
        }
    }

    @Tag("wide")
    @Test
    void aSupervisorDoesNotReachTheAudit() throws Exception {
        new SignInPage(browser).open("soko").signIn("achieng", "demo-achieng");
        browser.find("#branches");
        assertEquals(403, House.get(House.at("soko") + "/office/audit/audit.xhtml", Map.of("Cookie", browser.cookie())).statusCode());
    }

    @Tag("wide")
    @Test
    void aRemovedTailOrAChangedRowShows() throws Exception {
        var code = "tamp" + System.nanoTime() % 1_000_000;
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        new ConsolePage(browser).order(code, "Tampered", "mary", "a long password");
        browser.awaitText("[id='opening']", "The shop is open");
        new SignInPage(browser).open(code).signIn("mary", "a long password");
        browser.find("#branches");
        var schema = "cbpos_shop_" + code;
        Database.run("DROP TRIGGER " + schema + ".audit_entry_no_update", "DROP TRIGGER " + schema + ".audit_entry_no_delete",
                "UPDATE " + schema + ".audit_entry SET detail = 'nothing' WHERE seq = 2");
        check(code, "The chain is broken at entry 2");
        var owner = "owner" + code + "@mails.example";
        Database.run("UPDATE " + schema + ".app_user SET email = '" + owner + "' WHERE username = 'mary'");
        for (int nights = 0; nights < 2; nights++) assertEquals("broken at entry 2", NightRun.of(code, "resolution.trail-watch"));
        assertEquals(1, Books.number(code, "select count(*) from sync_report where code = 'audit-broken' and detail like '{entry-noticed|2|%'"), "while nobody looked at it, it is not said again");
        browser.driver().get(House.at(code) + "/office/sync/attention.xhtml?lang=en");
        browser.awaitText("body", "The audit trail is broken");
        Database.run("UPDATE cbpos_work.work_item SET due_at = UTC_TIMESTAMP(3) WHERE shop = '" + code + "' AND kind = 'sync.chain-letter'");
        var letter = Mails.await(owner, 1);
        assertTrue(letter.getString("text").contains("The audit trail is broken") && letter.getString("text").contains("/office/sync/attention.xhtml"), letter.toString());
        Database.run("INSERT INTO " + schema + ".report_review (report_id, reviewed_at, reviewed_by) SELECT id, UTC_TIMESTAMP(3), 'mary' FROM " + schema + ".sync_report WHERE code = 'audit-broken'");
        assertEquals("broken at entry 2", NightRun.of(code, "resolution.trail-watch"));
        Database.run("DELETE FROM " + schema + ".audit_entry WHERE seq >= 2");
        check(code, "The chain is broken at entry 2");
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aWholeTrailIsReadEveryNightAndNothingIsSaid(String shop) throws Exception {
        assertEquals("whole", NightRun.of(shop, "resolution.trail-watch"));
        assertEquals(0, Books.number(shop, "select count(*) from sync_report where code = 'audit-broken'"));
    }

    private void check(String code, String text) {
        browser.driver().get(House.at(code) + "/office/audit/audit.xhtml?lang=en");
        browser.click("audit:check");
        browser.awaitText("body", text);
    }

    private void find(String who, String what) {
        browser.paste("audit:who", who);
        browser.paste("audit:what", what);
        browser.click("audit:find");
    }

    private void open(String shop, String who) {
        new SignInPage(browser).open(shop).signIn(who, "demo-" + who);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/audit/audit.xhtml?lang=en");
        browser.find("[id='audit:table']");
    }
}
