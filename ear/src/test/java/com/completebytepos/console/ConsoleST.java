package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleST {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theConsoleSendsStrangersToItsOwnSignInPage() throws Exception {
        var answer = House.get(House.at("console") + "/console/shops.xhtml", Map.of());
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/console/login.xhtml"));
        assertEquals(404, House.get(House.at("console") + "/office/today.xhtml", Map.of()).statusCode());
        assertEquals(404, House.get(House.at("console") + "/login.xhtml", Map.of()).statusCode());
    }

    @Tag("wide")
    @Test
    void aShopsOwnerIsNobodyInTheConsoleAndAnOperatorNobodyInAShop() {
        new ConsolePage(browser).signIn("asha", "demo-asha");
        browser.awaitText("body", "User name or password is not right");
        new SignInPage(browser).open("duka").signIn("admin", "demo-admin");
        browser.awaitText("body", "User name or password is not right");
    }

    @Tag("wide")
    @Test
    void aShopsSessionIsRefusedOnTheConsoleAndAnOperatorsInAShop() throws Exception {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.awaitText("#branches", "Moi Avenue");
        assertEquals(403, House.get(House.at("console") + "/console/shops.xhtml", Map.of("Cookie", browser.cookie())).statusCode());
        new ConsolePage(browser).signIn();
        browser.awaitText("[id='shops:table']", "Duka la Asha");
        var operator = Map.of("Cookie", browser.cookie());
        assertEquals(200, House.get(House.at("console") + "/console/shops.xhtml", operator).statusCode());
        for (var shop : new String[] {"duka", "soko"}) {
            var refused = House.get(House.at(shop) + "/office/today.xhtml", operator);
            assertEquals(403, refused.statusCode());
            assertFalse(refused.body().contains("Moi Avenue"));
        }
    }

    @Test
    void aSuspendedShopShowsTheReasonUntilItIsResumed() throws Exception {
        var code = "susp" + System.nanoTime() % 1_000_000;
        open(code);
        decide(code, "suspend");
        browser.click("decision:suspendNow");
        browser.awaitText("[id='deciding']", "Type the reason");
        browser.type("decision:reason", "Bill <b>unpaid</b>'; --");
        browser.click("decision:suspendNow");
        browser.awaitText("[id='shops:table']", "Bill <b>unpaid</b>'; --");
        var shut = House.get(House.at("") + "/login.xhtml", Map.of("Host", code + ".localhost:" + House.PORT));
        assertEquals(503, shut.statusCode());
        assertTrue(shut.body().contains("Bill &lt;b&gt;unpaid&lt;/b&gt;"), shut.body());
        decide(code, "resume");
        browser.click("decision:resumeNow");
        browser.awaitText("body", "is open again");
        assertEquals(200, House.get(House.at("") + "/login.xhtml", Map.of("Host", code + ".localhost:" + House.PORT)).statusCode());
        browser.driver().get(House.at("console") + "/console/acts.xhtml?lang=en");
        browser.awaitText("[id='acts:table']", "console.shop-suspended");
        browser.awaitText("[id='acts:table']", "console.shop-resumed");
    }

    /** One shop whose data stayed behind takes nothing from the sight of the others. */
    @Tag("wide")
    @Test
    void aShopBehindTheReleaseIsListedAsClosed() throws Exception {
        var code = "behind" + System.nanoTime() % 1_000_000;
        open(code);
        var stands = Database.first("SELECT schema_version FROM shop WHERE code = '" + code + "'");
        Database.run("UPDATE shop SET schema_version = '00001-202611250610' WHERE code = '" + code + "'", "RENAME TABLE cbpos_shop_" + code + ".chain_head TO cbpos_shop_" + code + ".chain_head_later");
        try {
            var list = Office.signedIn("console", "admin").get("/console/shops.xhtml?lang=en");
            assertEquals(200, list.statusCode());
            var page = new String(list.body(), StandardCharsets.UTF_8);
            assertTrue(page.contains("Shop " + code) && page.contains("not at this release yet"), page);
        } finally {
            Database.run("RENAME TABLE cbpos_shop_" + code + ".chain_head_later TO cbpos_shop_" + code + ".chain_head", "UPDATE shop SET schema_version = '" + stands + "' WHERE code = '" + code + "'");
        }
    }

    @Tag("wide")
    @Test
    void theActsOfOperatorsAreWrittenAndStayAsWritten() {
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        browser.driver().get(House.at("console") + "/console/acts.xhtml?lang=en");
        browser.awaitText("[id='acts:table']", "console.signed-in");
        browser.click("acts:check");
        browser.awaitText("body", "The chain is whole");
        assertThrows(SQLException.class, () -> Database.run("UPDATE operator_audit SET detail = 'nothing' WHERE seq = 1"));
        assertThrows(SQLException.class, () -> Database.run("DELETE FROM operator_audit WHERE seq = 1"));
    }

    @Tag("wide")
    @Test
    void guessingAnOperatorsPasswordGetsSlower() throws Exception {
        for (int i = 0; i < 3; i++) {
            new ConsolePage(browser).signIn("admin", "wrong-" + i);
            browser.awaitText("body", i < 2 ? "is not right" : "Too many attempts");
        }
        new ConsolePage(browser).signIn();
        browser.awaitText("body", "Too many attempts");
        assertEquals("3", Database.first("SELECT failed_attempts FROM operator WHERE username = 'admin'"));
        Database.run("UPDATE operator SET failed_attempts = 0, locked_until = NULL WHERE username = 'admin'");
    }

    private void open(String code) {
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        new ConsolePage(browser).order(code, "Shop " + code, "owner", "a long password");
        browser.awaitText("[id='opening']", "The shop is open");
    }

    private void decide(String code, String what) {
        new ConsolePage(browser).find(code);
        browser.awaitText("[id='shops:table']", "Shop " + code);
        browser.click("shops:table:0:" + what);
        browser.awaitText("[id='deciding']", "Shop " + code);
    }
}
