package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionOfAShopST {
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theOwnerOfEachShopSeesTheOwnBranches() {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.awaitText("#branches", "Moi Avenue");
        assertFalse(browser.find("#content").getText().contains("Kisumu"));
        new SignInPage(browser).open("soko").signIn("musa", "demo-musa");
        browser.awaitText("#branches", "Kisumu Town");
        assertFalse(browser.find("#content").getText().contains("Moi Avenue"));
    }

    @Test
    void anOwnerIsNobodyInAnotherShop() {
        new SignInPage(browser).open("soko").signIn("asha", "demo-asha");
        browser.awaitText("body", "User name or password is not right");
    }

    @Test
    void aSessionCookieOfOneShopIsRefusedInAnother() throws Exception {
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.awaitText("#branches", "Moi Avenue");
        var cookie = "cbpos=" + browser.driver().manage().getCookieNamed("cbpos").getValue();
        assertEquals(200, House.get(House.at("duka") + "/office/today.xhtml", Map.of("Cookie", cookie)).statusCode());
        var foreign = House.get(House.at("soko") + "/office/today.xhtml", Map.of("Cookie", cookie));
        assertEquals(403, foreign.statusCode());
        assertFalse(foreign.body().contains("Moi Avenue"));
    }

    @Test
    void guessingPasswordsGetsSlower() {
        for (int i = 0; i < 3; i++) new SignInPage(browser).open("soko").signIn("kamau", "wrong-" + i);
        new SignInPage(browser).open("soko").signIn("kamau", "demo-kamau");
        browser.awaitText("body", "Too many attempts");
        assertTrue(browser.driver().getCurrentUrl().contains("login"));
    }
}
