package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** With a default shop set, the bare host is that shop's and every other host is what it was: its own shop's, or nobody's. */
@ArquillianTest
class DefaultShopIT {
    private static final List<String> STRANGERS = List.of("evil.example", "nobody.localhost", "duka.localhost.evil.example", "console2.localhost", "a.b.localhost", "api.localhost", "soko.localhost.",
            "localhost.", "localhost@evil.example", "127.0.0.1", "soko");

    @Test
    @RunAsClient
    void theBareHostIsTheDefaultShops() throws Exception {
        var door = House.get(House.at("") + "/login.xhtml?lang=en", Map.of());
        assertEquals(200, door.statusCode());
        assertTrue(door.body().contains("Soko Mpya") && !door.body().contains("Duka la Asha"), door.body());
        var today = Office.signedIn("", "musa").page("/office/today.xhtml");
        assertTrue(today.contains("Kisumu Town") && !today.contains("Moi Avenue"), today);
    }

    @Test
    @RunAsClient
    void whoIsOfAnotherShopIsNobodyThere() throws Exception {
        var stranger = Office.stranger("");
        var typed = Map.of("signIn:username", List.of("asha"), "signIn:password", List.of("demo-asha"), "signIn:signInButton", List.of(""));
        var answer = stranger.posted("/login.xhtml", stranger.page("/login.xhtml?lang=en"), "signIn", typed);
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("User name or password is not right"), answer.headers().map().toString());
        assertEquals(302, stranger.get("/office/today.xhtml").statusCode());
        var own = Office.signedIn("duka", "asha");
        assertTrue(own.page("/office/today.xhtml").contains("Moi Avenue"));
    }

    @Test
    @RunAsClient
    void aHostThatIsNoShopGetsNothingNotTheDefaultShop() throws Exception {
        for (var host : STRANGERS) {
            for (var path : List.of("/", "/login.xhtml", "/pos/sell.xhtml", "/api/v1/ping")) {
                var answer = House.get(House.at("") + path, Map.of("Host", host));
                assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, host + path + " -> " + answer.statusCode());
                assertFalse(answer.body().contains("Soko Mpya"), host);
            }
        }
    }
}
