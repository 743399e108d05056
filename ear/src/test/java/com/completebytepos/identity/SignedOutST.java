package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.ConsolePage;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WindowType;

/** A session ends in the middle of a form: it is said clearly, and nothing is half done. */
class SignedOutST {
    @RegisterExtension final Browser browser = new Browser();
    private final String name = "s" + System.nanoTime() % 1_000_000_000;

    @Tag("wide")
    @Test
    void whoIsSignedOutIsToldAndComesBackToThePage() throws Exception {
        for (var shop : new String[] {"duka", "soko"}) {
            var owner = shop.equals("duka") ? "asha" : "musa";
            fill(shop, owner);
            browser.driver().manage().deleteCookieNamed("cbpos");
            browser.find("[id='person:create']").click();
            browser.awaitText("body", "What you were typing was not saved");
            assertEquals("0", Database.first("SELECT count(*) FROM cbpos_shop_" + shop + ".app_user WHERE username = '" + name + "'"));
            browser.find("[id='signIn:username']").sendKeys(owner);
            browser.find("[id='signIn:password']").sendKeys("demo-" + owner);
            browser.find("[id='signIn:signInButton']").click();
            browser.find("[id='people:table']");
            assertTrue(browser.driver().getCurrentUrl().contains("/office/identity/people.xhtml?lang=en"), browser.driver().getCurrentUrl());
        }
    }

    @Tag("wide")
    @Test
    void whoSignedInAgainElsewhereIsToldThatThePageIsOld() throws Exception {
        fill("duka", "asha");
        var tab = browser.driver().getWindowHandle();
        browser.driver().manage().deleteCookieNamed("cbpos");
        browser.driver().switchTo().newWindow(WindowType.TAB);
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#branches");
        browser.driver().switchTo().window(tab);
        browser.find("[id='person:create']").click();
        browser.awaitText("#expired", "was not saved");
        assertEquals("0", Database.first("SELECT count(*) FROM cbpos_shop_duka.app_user WHERE username = '" + name + "'"));
    }

    @Tag("wide")
    @Test
    void anOperatorIsToldToo() throws Exception {
        new ConsolePage(browser).signIn();
        browser.find("[id='shops:table']");
        browser.driver().get(House.at("console") + "/console/open.xhtml?lang=en");
        new ConsolePage(browser).fill("gone" + name.substring(1), "Gone", "mary", "a long password");
        browser.driver().manage().deleteCookieNamed("cbpos");
        browser.find("[id='open:begin']").click();
        browser.awaitText("body", "What you were typing was not saved");
        assertEquals("0", Database.first("SELECT count(*) FROM shop WHERE code = 'gone" + name.substring(1) + "'"));
    }

    private void fill(String shop, String owner) {
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        browser.driver().get(House.at(shop) + "/office/identity/people.xhtml?lang=en");
        browser.click("people:add");
        browser.type("person:displayName", "Half done");
        browser.type("person:username", name);
        browser.find("label[for='person:roles:2']").click();
    }
}
