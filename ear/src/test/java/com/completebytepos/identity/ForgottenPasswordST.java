package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.SignInPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

class ForgottenPasswordST {
    @RegisterExtension final Browser browser = new Browser();
    private final String name = "f" + System.nanoTime() % 1_000_000_000;

    @BeforeEach
    void somebodyWhoForgets() throws Exception {
        for (var shop : new String[] {"duka", "soko"}) {
            var schema = "cbpos_shop_" + shop;
            Database.run("INSERT INTO " + schema + ".app_user (id, username, display_name, email, password_hash) SELECT UUID_TO_BIN(UUID()), '" + name
                    + "', 'Forgetful', '" + name + "@" + shop + ".example', password_hash FROM " + schema + ".app_user WHERE password_hash IS NOT NULL LIMIT 1",
                    "INSERT INTO " + schema + ".user_role SELECT id, 'ACCOUNTANT' FROM " + schema + ".app_user WHERE username = '" + name + "'");
        }
    }

    @Tag("wide")
    @Test
    void theLinkOfTheMailSetsANewPasswordOnceAndInItsOwnShopOnly() throws Exception {
        new SignInPage(browser).open("duka");
        browser.click("forgotten");
        ask(name + "@duka.example");
        var link = Mails.linkIn(Mails.await(name + "@duka.example", 1));
        assertTrue(link.startsWith("http://duka.localhost:" + House.PORT + "/reset.xhtml?ticket="), link);
        change(link.replace("duka.", "soko."), "a brand new password");
        browser.awaitText("body", "used already or is too old");
        change(link, "short");
        browser.awaitText("body", "at least 10");
        change(link, "a brand new password");
        browser.awaitText("body", "Your new password holds");
        new SignInPage(browser).open("duka").signIn(name, "a brand new password");
        browser.find("#branches");
        change(link, "yet another password");
        browser.awaitText("body", "used already or is too old");
        assertEquals("1", Database.first("SELECT count(*) FROM cbpos_shop_duka.audit_entry WHERE action = 'identity.password-reset' AND detail = '" + name + "'"));
    }

    @Test
    void aTicketEndsAfterHalfAnHour() throws Exception {
        assertTrue(asked("soko", name).contains("a mail is on its way"));
        var link = Mails.linkIn(Mails.await(name + "@soko.example", 1));
        Database.run("UPDATE cbpos_shop_soko.ticket t JOIN cbpos_shop_soko.app_user u ON u.id = t.user_id SET t.expires_at = t.expires_at - INTERVAL 30 MINUTE WHERE u.username = '" + name + "'");
        var page = OfficeForm.on(Office.stranger("soko"), link.substring(link.indexOf("/reset")) + "&lang=en", "reset").with("password", "a brand new password").press("change");
        assertTrue(page.contains("used already or is too old"), page);
    }

    @Tag("wide")
    @Test
    void aPasswordSetByTheOwnerEndsTheLinksMailedBefore() throws Exception {
        open("duka");
        ask(name);
        var link = Mails.linkIn(Mails.await(name + "@duka.example", 1));
        act("newPassword");
        browser.type("credential:password", "set by the owner");
        browser.click("credential:setPassword");
        browser.awaitText("body", "Older sessions are ended");
        change(link, "a brand new password");
        browser.awaitText("body", "used already or is too old");
        new SignInPage(browser).open("duka").signIn(name, "set by the owner");
        browser.find("#branches");
    }

    @Tag("wide")
    @Test
    void anotherAddressEndsTheLinksMailedToTheFirst() throws Exception {
        open("duka");
        ask(name);
        var link = Mails.linkIn(Mails.await(name + "@duka.example", 1));
        act("edit");
        browser.type("person:email", "other-" + name + "@duka.example");
        browser.click("person:save");
        browser.awaitText("body", "is saved.");
        change(link, "a brand new password");
        browser.awaitText("body", "used already or is too old");
    }

    @Test
    void aForgedHostNeverReachesTheMail() throws Exception {
        var page = House.get(House.at("duka") + "/forgotten.xhtml?lang=en", Map.of());
        var cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        var form = "forgotten=forgotten&forgotten:asked=" + name + "&forgotten:ask=forgotten:ask&jakarta.faces.ViewState=" + found("ViewState\"[^>]*value=\"([^\"]+)\"", page.body())
                + "&primefaces.nonce=" + found("nonce=\"([^\"]+)\"", page.body());
        var answer = House.post(House.at("duka") + "/forgotten.xhtml", form, Map.of("Cookie", cookie, "Host", "duka.localhost:6666", "X-Forwarded-Host", "evil.example"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("a mail is on its way"), answer.body());
        assertTrue(Mails.linkIn(Mails.await(name + "@duka.example", 1)).startsWith("http://duka.localhost:" + House.PORT + "/"));
        assertEquals(404, House.post(House.at("duka") + "/forgotten.xhtml", form, Map.of("Cookie", cookie, "Host", "evil.example")).statusCode());
    }

    @Tag("wide")
    @Test
    void theAnswerDoesNotTellWhoIsHereAndAskingGetsSlower() throws Exception {
        var nobody = "nobody" + name;
        for (var asked : new String[] {nobody, name}) {
            for (int n = 0; n < 3; n++) {
                var page = asked("duka", asked);
                assertTrue(page.contains("a mail is on its way"), page);
                assertFalse(page.contains("Forgetful"), page);
            }
            var page = asked("duka", asked);
            assertTrue(page.contains("Asked too often. Try again in"), page);
            assertFalse(page.contains("Forgetful"), page);
        }
        Mails.await(name + "@duka.example", 1);
        assertEquals(0, Mails.to(nobody).size());
    }

    @Test
    void aDismissedPersonGetsNoMail() throws Exception {
        var still = "s" + name;
        Database.run("INSERT INTO cbpos_shop_soko.app_user (id, username, display_name, email, password_hash) SELECT UUID_TO_BIN(UUID()), '" + still + "', 'Still here', '" + still
                + "@soko.example', password_hash FROM cbpos_shop_soko.app_user WHERE username = '" + name + "'",
                "INSERT INTO cbpos_shop_soko.user_role SELECT id, 'ACCOUNTANT' FROM cbpos_shop_soko.app_user WHERE username = '" + still + "'", "UPDATE cbpos_shop_soko.app_user SET active = FALSE WHERE username = '" + name + "'");
        assertTrue(asked("soko", name).contains("a mail is on its way"));
        assertEquals("0", Database.first("SELECT count(*) FROM cbpos_work.work_item w JOIN cbpos_shop_soko.app_user u ON w.reference = BIN_TO_UUID(u.id) WHERE u.username = '" + name + "'"));
        assertTrue(asked("soko", still).contains("a mail is on its way"));
        Mails.await(still + "@soko.example", 1);
        assertEquals(0, Mails.to(name + "@soko.example").size(), "who asked later has his mail");
    }

    @Tag("wide")
    @Test
    void theOwnerOfANewShopIsInvitedByMail() throws Exception {
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        browser.driver().get(House.at("console") + "/console/open.xhtml?lang=en");
        browser.paste("open:email", name + "@new.example");
        var code = "inv" + name.substring(1);
        new ConsolePage(browser).fill(code, "Invited", "mary", "").begin();
        browser.awaitText("[id='opening']", "The shop is open");
        var mail = Mails.await(name + "@new.example", 1);
        assertTrue(mail.getString("subject").contains(code), mail.toString());
        change(Mails.linkIn(mail), "chosen by the owner");
        browser.awaitText("body", "Your new password holds");
        new SignInPage(browser).open(code).signIn("mary", "chosen by the owner");
        browser.awaitText("#branches", "First Street");
    }

    /** The owner opens the row of the person under test. */
    private void act(String button) {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#branches");
        browser.driver().get(House.at("duka") + "/office/identity/people.xhtml?lang=en");
        browser.awaitText("[id='people:table']", name);
        browser.driver().findElement(By.xpath("//tr[td[normalize-space()='" + name + "']]")).findElement(By.cssSelector("[id$=':" + button + "']")).click();
        browser.settle();
        browser.find("[id='act'] h2");
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), pattern);
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private void open(String shop) {
        browser.driver().get(House.at(shop) + "/forgotten.xhtml?lang=en");
    }

    private void ask(String asked) {
        if (browser.driver().findElements(By.id("forgotten:asked")).isEmpty()) browser.driver().get(browser.driver().getCurrentUrl().split("\\?")[0] + "?lang=en");
        browser.type("forgotten:asked", asked);
        browser.click("forgotten:ask");
        browser.awaitText("body", "a mail is on its way");
    }

    /** @return the page that answers who asks without a browser */
    private static String asked(String shop, String who) {
        return OfficeForm.on(Office.stranger(shop), "/forgotten.xhtml?lang=en", "forgotten").with("asked", who).press("ask");
    }

    private void change(String link, String password) {
        browser.driver().get(link + "&lang=en");
        browser.type("reset:password", password);
        browser.click("reset:change");
    }
}
