package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
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
    void aPageStateOfOneShopDoesNothingInAnother() throws Exception {
        var asked = "state" + System.nanoTime();
        var page = House.get(House.at("duka") + "/forgotten.xhtml?lang=en", Map.of());
        var form = "forgotten=forgotten&forgotten:asked=" + asked + "&forgotten:ask=forgotten:ask&jakarta.faces.ViewState=" + found("ViewState\"[^>]*value=\"([^\"]+)\"", page.body())
                + "&primefaces.nonce=" + found("nonce=\"([^\"]+)\"", page.body());
        var stranger = House.post(House.at("soko") + "/forgotten.xhtml", form, Map.of("Cookie", cookieOf(House.get(House.at("soko") + "/forgotten.xhtml?lang=en", Map.of()))));
        assertEquals(302, stranger.statusCode());
        assertTrue(stranger.headers().firstValue("Location").orElse("").contains("/forgotten.xhtml?expired=1"), stranger.headers().map().toString());
        assertEquals("0", asks("soko", asked));
        assertEquals(200, House.post(House.at("duka") + "/forgotten.xhtml", form, Map.of("Cookie", cookieOf(page))).statusCode());
        assertEquals("1", asks("duka", asked));
    }

    private static String asks(String shop, String asked) throws Exception {
        return Database.first("SELECT count(*) FROM cbpos_shop_" + shop + ".reset_ask WHERE asked_hash = UNHEX(SHA2('" + asked + "', 256))");
    }

    private static String cookieOf(HttpResponse<String> page) {
        return page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), pattern);
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    @Test
    void guessingPasswordsGetsSlower() throws Exception {
        for (int i = 0; i < 3; i++) {
            new SignInPage(browser).open("soko").signIn("kamau", "wrong-" + i);
            browser.awaitText("body", i < 2 ? "User name or password is not right" : "Too many attempts");
        }
        // a slow browser outlives the first pause of five seconds: it is made longer, only if the failures were counted
        Database.run("UPDATE cbpos_shop_soko.app_user SET locked_until = UTC_TIMESTAMP(3) + INTERVAL 10 MINUTE WHERE username = 'kamau' AND failed_attempts >= 3 AND locked_until IS NOT NULL");
        new SignInPage(browser).open("soko").signIn("kamau", "demo-kamau");
        browser.awaitText("body", "Too many attempts");
        assertTrue(browser.driver().getCurrentUrl().contains("login"));
        Database.run("UPDATE cbpos_shop_soko.app_user SET locked_until = NULL, failed_attempts = 0 WHERE username = 'kamau'");
    }
}
