package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenShopST {
    @RegisterExtension final Browser browser = new Browser();
    private final String code = "shop" + System.nanoTime() % 1_000_000_000;

    @Test
    void aNewShopIsUsableAtOnceAtItsOwnHostAndSeesNothingOfOthers() throws Exception {
        console().order(code, "Kiosk & <i>Sons</i>", "mary", "a long password");
        browser.awaitText("[id='opening']", "The shop is open");
        browser.picture("opening");
        new SignInPage(browser).open(code).signIn("mary", "a long password");
        browser.awaitText("#branches", "First Street");
        browser.awaitText("header", "Kiosk & <i>Sons</i>");
        assertFalse(browser.find("#content").getText().contains("Moi Avenue"));
        assertNull(Database.first("SELECT owner_password_hash FROM opening_order WHERE shop_code = '" + code + "'"));
    }

    @Tag("wide")
    @Test
    void anOpeningThatFailedGoesOnFromWhereItStopped() throws Exception {
        var schema = "cbpos_shop_" + code;
        Database.run("CREATE DATABASE " + schema, "CREATE TABLE " + schema + ".left_over (id INT)");
        console().order(code, "Stumbling", "mary", "a long password");
        browser.awaitText("[id='opening']", "The opening stopped");
        new ConsolePage(browser).find(code);
        browser.awaitText("[id='shops:table']", "Being opened");
        Database.run("DROP TABLE " + schema + ".left_over");
        browser.driver().get(House.at("console") + "/console/opening.xhtml?lang=en&code=" + code);
        browser.click("opening:goOn");
        browser.awaitText("[id='opening']", "The shop is open");
        new SignInPage(browser).open(code).signIn("mary", "a long password");
        browser.awaitText("#branches", "First Street");
        assertEquals("1", Database.first("SELECT count(*) FROM " + schema + ".branch"));
    }

    /** The server fell between two statements of a migration. */
    @Test
    void anOpeningCutOffInTheMiddleOfAMigrationGoesOnByTheButtonAlone() throws Exception {
        var schema = "cbpos_shop_" + code;
        Database.run("CREATE DATABASE " + schema, "CREATE TABLE " + schema + ".flyway_schema_history LIKE cbpos_template.flyway_schema_history", "CREATE TABLE " + schema + ".audit_head (half INT)");
        console().order(code, "Cut off", "mary", "a long password");
        browser.awaitText("[id='opening']", "The opening stopped");
        browser.click("opening:goOn");
        Books.await("duka", "select state from cbpos_platform.shop where code = '" + code + "'", "OPEN", Duration.ofSeconds(120));
        browser.awaitText("[id='opening']", "The shop is open");
        assertEquals("1", Database.first("SELECT count(*) FROM " + schema + ".branch"));
    }

    @Tag("wide")
    @Test
    void theCodeIsCheckedWhileItIsTyped() {
        console();
        browser.driver().get(House.at("console") + "/console/open.xhtml?lang=en");
        browser.type("open:code", "duka");
        browser.awaitText("[id='open:codeMessage']", "The code duka is taken");
        browser.type("open:code", "console");
        browser.awaitText("[id='open:codeMessage']", "reserved");
        browser.type("open:code", "1x");
        browser.awaitText("[id='open:codeMessage']", "3 to 20");
        browser.type("open:code", code);
        browser.awaitText("[id='open:address']", "http://" + code + ".localhost");
    }

    @Tag("wide")
    @Test
    void everyFieldSaysWhatIsWrongAndNothingIsReserved() throws Exception {
        console();
        browser.driver().get(House.at("console") + "/console/open.xhtml?lang=en");
        browser.type("open:code", code);
        browser.type("open:branchName", "<script>alert(1)</script>");
        refused("username", "3 to 60");
        browser.paste("open:username", "<b>mary</b>");
        refused("username", "3 to 60");
        browser.paste("open:username", "mary");
        refused("displayName", "Type the person's name");
        browser.paste("open:displayName", "x".repeat(121));
        refused("displayName", "at most 120");
        browser.paste("open:displayName", "Robert'); DROP TABLE app_user; --");
        browser.paste("open:email", "a@b.c\", <x@evil.example>");
        refused("email", "not an e-mail address");
        browser.paste("open:email", "");
        refused("password", "Give the owner a first password");
        browser.paste("open:password", "short");
        refused("password", "at least 10");
        browser.paste("open:password", "a long password");
        refused("name", "Type the shop's name");
        browser.paste("open:name", "x".repeat(121));
        browser.paste("open:password", "a long password");
        refused("name", "at most 120");
        assertEquals("0", Database.first("SELECT count(*) FROM shop WHERE code = '" + code + "'"));
    }

    private void refused(String field, String text) {
        browser.click("open:begin");
        browser.awaitText("[id='open:" + field + "Message']", text);
    }

    private ConsolePage console() {
        var page = new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        return page;
    }
}
