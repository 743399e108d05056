package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.till.Api;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class ApiTokensST {
    @RegisterExtension final Browser browser = new Browser();
    private final String name = "books " + System.nanoTime() % 1_000_000_000;

    @Tag("wide")
    @Test
    void aTokenIsShownOnceAndKeptAsItsHashInTheOwnShopOnly() throws Exception {
        tokens("duka", "asha");
        create(name);
        var token = browser.find("#token").getText();
        assertTrue(token.matches("cbpos_[A-Za-z0-9_-]{43}"), token);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
        assertEquals(name, Database.first("SELECT name FROM cbpos_shop_duka.api_token WHERE token_hash = X'" + hash + "'"));
        assertEquals("0", Database.first("SELECT count(*) FROM cbpos_shop_soko.api_token WHERE token_hash = X'" + hash + "'"));
        browser.driver().navigate().refresh();
        browser.awaitText("[id='tokens:table']", name);
        assertFalse(browser.driver().getPageSource().contains(token));
        tokens("soko", "musa");
        assertFalse(browser.find("[id='tokens:table']").getText().contains(name));
    }

    @Test
    void aTokenReadsItsOwnShopAndNoOther() {
        tokens("duka", "asha");
        create(name);
        var token = browser.find("#token").getText();
        var till = TillClient.joining("duka");
        var sale = till.sale(new Sold(till.goods(1), 1_000));
        till.send(sale);
        assertEquals(200, Api.get("duka", "sales/" + sale.id(), token).status());
        assertEquals(404, Api.get("duka", "sales/" + Ids.next(), token).status());
        assertEquals(401, Api.get("soko", "sales/" + sale.id(), token).status());
        assertEquals(401, Api.post("duka", "sync/commands", token, "{\"entries\":[]}").status());
    }

    @Tag("wide")
    @Test
    void aTokenIsRevokedAfterBeingAsked() throws Exception {
        tokens("soko", "musa");
        create(name);
        var token = browser.find("#token").getText();
        assertEquals(404, Api.get("soko", "sales/" + Ids.next(), token).status());
        browser.driver().findElement(By.xpath("//tr[td[normalize-space()='" + name + "']]//button")).click();
        browser.find(".ui-confirm-dialog .ui-confirmdialog-yes").click();
        browser.awaitText("body", "The token is revoked");
        assertEquals("1", Database.first("SELECT revoked_at IS NOT NULL FROM cbpos_shop_soko.api_token WHERE name = '" + name + "'"));
        assertEquals(401, Api.get("soko", "sales/" + Ids.next(), token).status());
    }

    @Tag("wide")
    @Test
    void theNameSaysWhatIsWrong() {
        tokens("duka", "asha");
        create("");
        browser.awaitText("[id='tokens:nameMessage']", "Type what the token is for");
        create("x".repeat(81));
        browser.awaitText("[id='tokens:nameMessage']", "at most 80");
        create("<b>" + name + "</b>");
        browser.awaitText("[id='tokens:table']", "<b>" + name + "</b>");
        create("<b>" + name + "</b>");
        browser.awaitText("[id='tokens:nameMessage']", "already");
    }

    @Tag("wide")
    @Test
    void onlyTheOwnerReachesTheTokens() {
        var supervisor = Office.signedIn("duka", "njeri");
        assertTrue(supervisor.page("/office/today.xhtml").contains("id=\"branches\""));
        assertEquals(403, supervisor.get("/office/identity/tokens.xhtml").statusCode());
    }

    private void create(String text) {
        browser.paste("tokens:name", text);
        browser.click("tokens:create");
    }

    private void tokens(String shop, String owner) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/identity/tokens.xhtml?lang=en");
        browser.find("[id='tokens:table']");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void thePageSaysWhenATokenWasLastUsed(String shop, String owner, String other, String othersOwner) throws Exception {
        var page = Office.signedIn(shop, owner).submit("/office/identity/tokens.xhtml?lang=en", "tokens",
                Map.of("tokens:name", List.of(name), "tokens:scopes", List.of("PRODUCTS_READ"), "tokens:create", List.of("")));
        assertEquals("", lastUsed(page), "never yet");
        var token = Office.text(page, "token");
        assertEquals(401, Api.get(other, "products?limit=1", token).status());
        assertEquals("", lastUsed(Office.signedIn(shop, owner).page("/office/identity/tokens.xhtml?lang=en")), "another shop's door is no use of it");
        assertEquals(200, Api.get(shop, "products?limit=1", token).status());
        var at = Database.first("SELECT last_used_at FROM cbpos_shop_" + shop + ".api_token WHERE name = '" + name + "'");
        assertTrue(at.startsWith(Instant.now().toString().substring(0, 10)) || at.startsWith(Instant.now().minusSeconds(60).toString().substring(0, 10)), at);
        var shown = lastUsed(Office.signedIn(shop, owner).page("/office/identity/tokens.xhtml?lang=en"));
        assertTrue(shown.matches(".*\\d{1,2}:\\d{2}.*"), "a time: " + shown);
        assertFalse(Office.signedIn(other, othersOwner).page("/office/identity/tokens.xhtml?lang=en").contains(name));
    }

    /** The cell of the own token's row that says so. */
    private String lastUsed(String page) {
        var row = page.substring(page.indexOf(">" + name + "<"));
        return row.split("<td")[3].replaceAll("^[^>]*>", "").replaceAll("<[^>]*>", "").strip();
    }
}
