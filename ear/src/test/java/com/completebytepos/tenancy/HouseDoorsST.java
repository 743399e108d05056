package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.House;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseDoorsST {

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "nobody.localhost", "duka.localhost.evil.example", "console2.localhost", "a.b.localhost", "api.localhost", "DUKA.localhost.", "localhost@evil.example"})
    void aHostThatIsNoShopGetsNothing(String host) throws Exception {
        var answer = House.get(House.at("") + "/login.xhtml", Map.of("Host", host));
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, host + " -> " + answer.statusCode());
        assertFalse(answer.body().contains("Duka la Asha"));
    }

    @Test
    void theBareHostLetsPeopleChooseAndTheConsoleIsNotBehindAShop() throws Exception {
        var chooser = House.get(House.at("") + "/", Map.of());
        assertEquals(200, chooser.statusCode());
        assertTrue(chooser.body().contains("Duka la Asha") && chooser.body().contains("Soko Mpya"));
        assertEquals(404, House.get(House.at("duka") + "/console/shops.xhtml", Map.of()).statusCode());
    }

    @Test
    void anotherSiteCannotActInSomebodysName() throws Exception {
        var form = "signIn=signIn&signIn:username=asha&signIn:password=demo-asha";
        assertEquals(403, House.post(House.at("duka") + "/login.xhtml", form, Map.of("Origin", "http://evil.example")).statusCode());
        assertEquals(403, House.post(House.at("duka") + "/login.xhtml", form, Map.of("Origin", House.at("soko"))).statusCode());
    }

    @Test
    void officePagesSendStrangersToTheSignInPage() throws Exception {
        var answer = House.get(House.at("duka") + "/office/today.xhtml", Map.of());
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/login.xhtml?next="));
    }
}
