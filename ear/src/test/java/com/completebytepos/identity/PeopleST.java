package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

class PeopleST {
    @RegisterExtension final Browser browser = new Browser();
    private final String name = "p" + System.nanoTime() % 1_000_000_000;

    @Tag("wide")
    @Test
    void onlyAnOwnerReachesThePeople() {
        for (var who : List.of("duka njeri", "duka otieno", "soko achieng", "soko kamau")) {
            var office = Office.signedIn(who.split(" ")[0], who.split(" ")[1]);
            assertFalse(office.page("/office/today.xhtml?lang=en").contains("identity/people.xhtml"), who);
            assertEquals(403, office.get("/office/identity/people.xhtml").statusCode(), who);
        }
    }

    @Test
    void anAddedPersonSignsInToTheOwnShopOnly() throws Exception {
        people("duka", "asha");
        add(name, "<script>alert(1)</script> '; --", "ACCOUNTANT", "a long password");
        browser.awaitText("[id='people:table']", "<script>alert(1)</script> '; --");
        browser.picture("people");
        new SignInPage(browser).open("soko").signIn(name, "a long password");
        browser.awaitText("body", "User name or password is not right");
        new SignInPage(browser).open("duka").signIn(name, "a long password");
        browser.find("#branches");
        people("soko", "musa");
        assertFalse(browser.find("[id='people:table']").getText().contains(name));
    }

    @Tag("wide")
    @Test
    void everyFieldSaysWhatIsWrong() {
        people("soko", "musa");
        browser.click("people:add");
        refused("username", "A B", "3 to 60", "okay-" + name);
        refused("displayName", "x".repeat(121), "at most 120", "Name");
        browser.click("person:create");
        browser.awaitText("[id='person:rolesMessage']", "at least one role");
        role("SUPERVISOR");
        refused("email", "x@y z", "not an e-mail", "");
        refused("password", "short", "at least 10", "");
        refused("pin", "1357", "at least 6", "");
        refused("pin", "12a4", "4 to 8", "");
        browser.paste("person:password", "a long password");
        browser.click("person:create");
        browser.awaitText("[id='people:table']", "okay-" + name);
        browser.settle();
        add("okay-" + name, "Again", "CASHIER", "a long password");
        browser.awaitText("[id='person:usernameMessage']", "is taken");
    }

    @Tag("wide")
    @Test
    void aDismissedPersonIsSignedOutAtOnceAndMayComeBack() throws Exception {
        people("soko", "musa");
        add(name, "To be dismissed", "ACCOUNTANT", "a long password");
        browser.awaitText("[id='people:table']", name);
        var theirs = Office.signedIn("soko", name, "a long password");
        assertEquals(200, theirs.get("/office/today.xhtml").statusCode());
        act(name, "dismiss");
        browser.click("dismissal:sure");
        browser.awaitText("body", "is dismissed");
        assertEquals(302, theirs.get("/office/today.xhtml").statusCode());
        act(name, "takeBack");
        browser.awaitText("body", "is back");
        assertEquals("identity.user-reactivated", Database.first("SELECT action FROM cbpos_shop_soko.audit_entry WHERE detail = '" + name + "' ORDER BY seq DESC LIMIT 1"));
    }

    @Tag("wide")
    @Test
    void theLastOwnerCannotBeDismissedNorLoseTheRole() {
        people("soko", "musa");
        act("musa", "dismiss");
        browser.click("dismissal:sure");
        browser.awaitText("body", "at least one active owner");
        people("soko", "musa");
        act("musa", "edit");
        role("OWNER");
        role("CASHIER");
        browser.click("person:save");
        browser.awaitText("[id='person:rolesMessage']", "at least one active owner");
    }

    @Tag("wide")
    @Test
    void aNewPasswordEndsOlderSessionsAndSoDoesSigningOutEverywhere() {
        people("duka", "asha");
        add(name, "Somebody", "ACCOUNTANT", "a long password");
        browser.awaitText("[id='people:table']", name);
        assertEquals(302, statusAfter(name, "a long password", () -> {
            act(name, "newPassword");
            browser.type("credential:password", "another password");
            browser.click("credential:setPassword");
            browser.awaitText("body", "Older sessions are ended");
        }));
        assertEquals(302, statusAfter(name, "another password", () -> {
            act(name, "signOut");
            browser.awaitText("body", "is signed out everywhere");
        }));
    }

    @Tag("wide")
    @Test
    void aPinIsStoredSlowlyAndGoesWhenSomebodyComesToApprove() throws Exception {
        people("duka", "asha");
        add(name, "Till only", "CASHIER", "a long password");
        browser.awaitText("[id='people:table']", name);
        act(name, "newPin");
        browser.type("credential:pin", "1357");
        browser.click("credential:setPin");
        browser.awaitText("body", "The new PIN of");
        assertEquals("32", Database.first("SELECT length(pin_verifier) FROM cbpos_shop_duka.app_user WHERE username = '" + name + "'"));
        act(name, "edit");
        role("SUPERVISOR");
        browser.click("person:save");
        browser.awaitText("body", "The PIN was taken away");
        assertEquals("0", Database.first("SELECT count(*) FROM cbpos_shop_duka.app_user WHERE pin_verifier IS NOT NULL AND username = '" + name + "'"));
    }

    private int statusAfter(String username, String password, Runnable deed) {
        var theirs = Office.signedIn("duka", username, password);
        assertEquals(200, theirs.get("/office/today.xhtml").statusCode());
        deed.run();
        return theirs.get("/office/today.xhtml").statusCode();
    }

    private void refused(String field, String wrong, String text, String then) {
        browser.paste("person:" + field, wrong);
        browser.click("person:create");
        browser.awaitText("[id='person:" + field + "Message']", text);
        browser.paste("person:" + field, then);
    }

    private void add(String username, String displayName, String role, String password) {
        browser.click("people:add");
        browser.find("[id='person:username']");
        browser.paste("person:displayName", displayName);
        browser.type("person:username", username);
        role(role);
        browser.type("person:password", password);
        browser.click("person:create");
    }

    private void role(String role) {
        var index = List.of("OWNER", "SUPERVISOR", "CASHIER", "STOCK_KEEPER", "ACCOUNTANT").indexOf(role);
        browser.find("label[for='person:roles:" + index + "']").click();
    }

    private void act(String username, String button) {
        browser.awaitText("[id='people:table']", username);
        browser.find("#content");
        var row = browser.driver().findElement(By.xpath("//tr[td[normalize-space()='" + username + "']]"));
        row.findElement(By.cssSelector("[id$=':" + button + "']")).click();
        browser.settle();
        if (!button.equals("signOut") && !button.equals("takeBack")) browser.find("[id='act'] h2");
    }

    private void signIn(String shop, String who) {
        new SignInPage(browser).open(shop).signIn(who, "demo-" + who);
        browser.find("#branches");
    }

    private void people(String shop, String owner) {
        signIn(shop, owner);
        browser.driver().get(House.at(shop) + "/office/identity/people.xhtml?lang=en");
        browser.find("[id='people:table']");
    }
}
