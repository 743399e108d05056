package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Mails;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.SignInPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide about themselves: their language, their password, their sessions; and their name as a phone types it. */
class OwnAccountST {
    private static final String ME = "/office/identity/me.xhtml?lang=en";
    @RegisterExtension final Browser browser = new Browser();
    private final String name = "w" + System.nanoTime() % 1_000_000_000;
    private String shop;

    @AfterEach
    void leave() {
        Books.run(shop, "update app_user set active = false where username = '" + name + "'");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aLanguageThatWasChosenIsKeptThroughSignInAndInLetters(String shop, String owner) throws Exception {
        hire(shop, owner);
        browser.driver().get(House.at(shop) + "/login.xhtml?lang=sw");
        new SignInPage(browser).signIn(name, "demo-" + owner);
        browser.awaitText(".menu", "Leo");
        assertEquals("sw", Books.text(shop, "select locale from app_user where username = '" + name + "'"));
        browser.driver().manage().deleteAllCookies();
        browser.driver().get(House.at(shop) + "/login.xhtml");
        new SignInPage(browser).signIn(name, "demo-" + owner);
        browser.awaitText(".menu", "Leo");
        OfficeForm.on(Office.stranger(shop), "/forgotten.xhtml?lang=en", "forgotten").with("asked", name).press("ask");
        assertTrue(Mails.await(name + "@" + shop + ".example", 1).toString().contains("Nenosiri"));
        browser.driver().get(House.at(shop) + "/office/selling/sales.xhtml?from=2026-01-01&to=2026-01-02&lang=sw");
        browser.find("[id='language:other']").click();
        browser.awaitText(".menu", "Today");
        assertTrue(browser.driver().getCurrentUrl().endsWith("/office/selling/sales.xhtml?from=2026-01-01&to=2026-01-02"), browser.driver().getCurrentUrl());
        assertEquals("en", Books.text(shop, "select locale from app_user where username = '" + name + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theOtherLanguageKeepsTheLinkOfAMailAndTheWayBack(String shop, String owner) throws Exception {
        hire(shop, owner);
        OfficeForm.on(Office.stranger(shop), "/forgotten.xhtml?lang=en", "forgotten").with("asked", name).press("ask");
        browser.driver().get(Mails.linkIn(Mails.await(name + "@" + shop + ".example", 1)) + "&lang=en");
        browser.type("reset:password", "short");
        browser.click("reset:change");
        browser.awaitText("body", "at least 10");
        browser.find(".languages a").click();
        browser.awaitText("body", "Nenosiri jipya");
        browser.type("reset:password", "a brand new password");
        browser.click("reset:change");
        browser.awaitText("body", "Nenosiri lako jipya linatumika");
        browser.driver().get(House.at(shop) + "/login.xhtml?next=%2Foffice%2Fidentity%2Fme.xhtml&lang=en");
        browser.find(".languages a").click();
        browser.awaitText("body", "Ingia");
        new SignInPage(browser).signIn(name, "a brand new password");
        browser.awaitText("#content", "Nitoe kila mahali");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aPasswordIsChangedByWhoKnowsItAndEndsEverySession(String shop, String owner) {
        hire(shop, owner);
        var here = Office.signedIn(shop, name, "demo-" + owner);
        var elsewhere = Office.signedIn(shop, name, "demo-" + owner);
        assertTrue(change(here, "not mine at all", "a password of my own").contains("User name or password is not right"));
        assertTrue(change(here, "demo-" + owner, "short").contains("at least 10"));
        assertEquals(200, elsewhere.get("/office/today.xhtml").statusCode());
        assertEquals("", change(here, "demo-" + owner, "a password of my own"));
        assertEquals(302, here.get("/office/today.xhtml").statusCode());
        assertEquals(302, elsewhere.get("/office/today.xhtml").statusCode());
        var again = Office.signedIn(shop, name, "a password of my own");
        var phone = Office.signedIn(shop, name, "a password of my own");
        OfficeForm.on(again, ME, "everywhere").press("signOut");
        assertEquals(302, phone.get("/office/today.xhtml").statusCode());
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'identity.signed-out-everywhere' and detail = '" + name + "'"));
        assertEquals(302, Office.stranger(shop).get(ME).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aNameIsTheSameInCapitals(String shop, String owner) {
        hire(shop, owner);
        var office = Office.signedIn(shop, " " + name.toUpperCase() + " ", "demo-" + owner);
        assertTrue(office.page(ME).contains("<b>" + name + "</b>"));
        assertFalse(office.page(ME).contains("<b>" + owner + "</b>"));
        assertEquals(200, Office.signedIn("console", "Admin", "demo-admin").get("/console/shops.xhtml").statusCode());
    }

    private static String change(Office office, String current, String wanted) {
        return OfficeForm.on(office, ME, "renewal").with("current", current).with("password", wanted).press("change");
    }

    private void hire(String shop, String owner) {
        this.shop = shop;
        Books.run(shop, "insert into app_user (id, username, display_name, email, password_hash, active) select uuid_to_bin(uuid()), '" + name + "', 'Wambui', '" + name + "@" + shop + ".example', password_hash, true from app_user where username = '" + owner + "'");
        Books.run(shop, "insert into user_role (user_id, role) select id, 'ACCOUNTANT' from app_user where username = '" + name + "'");
    }
}
