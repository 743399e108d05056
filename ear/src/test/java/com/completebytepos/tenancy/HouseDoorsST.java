package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Written by hand on a socket: a client would tidy the path up. */
    @ParameterizedTest
    @ValueSource(strings = {"/%6Fffice/today.xhtml", "/office;x/today.xhtml", "/%63onsole/shops.xhtml", "/%70os/sell.xhtml", "/api/../office/today.xhtml", "//office/today.xhtml", "/api/..;/office/today.xhtml"})
    void aPathThatCanBeReadInTwoWaysIsNotThere(String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(House.PORT))) {
            socket.setSoTimeout(10_000);
            var asked = "GET " + path + " HTTP/1.1\r\nHost: duka.localhost:" + House.PORT + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), path + " -> " + answer.lines().findFirst().orElse("nothing"));
        }
    }

    @Test
    void whoMustSignInComesBackToWhatThePageWasAskedFor() throws Exception {
        var page = House.get(House.at("duka") + "/office/selling/sale.xhtml?id=7", Map.of());
        assertTrue(page.headers().firstValue("Location").orElse("").endsWith("/login.xhtml?next=%2Foffice%2Fselling%2Fsale.xhtml%3Fid%3D7"), page.headers().map().toString());
        var file = House.get(House.at("duka") + "/office/selling/receipt.pdf?id=7", Map.of());
        assertTrue(file.headers().firstValue("Location").orElse("").endsWith("/login.xhtml?next="), file.headers().map().toString());
    }

    @Test
    void officePagesSendStrangersToTheSignInPage() throws Exception {
        var answer = House.get(House.at("duka") + "/office/today.xhtml", Map.of());
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/login.xhtml?next="));
    }

    /** The till's journal lies in the browser of the same host: nobody who comes, goes or is turned away takes it along. */
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa", "console, admin"})
    void noAnswerEmptiesTheBrowserNotEvenThatOfASignOut(String house, String who) {
        var office = Office.signedIn(house, who);
        var home = house.equals("console") ? "/console/shops.xhtml" : "/office/today.xhtml";
        var left = office.posted(home, office.page(home), "signOut", Map.of("signOut:signOutButton", List.of("")));
        assertEquals(302, left.statusCode());
        assertTrue(office.get(home).headers().firstValue("Location").orElse("").contains("login.xhtml"), "signed out");
        var answers = new ArrayList<>(List.of(left, office.get(home), office.get("/nowhere"), office.get("/api/v1/ping")));
        if (!house.equals("console")) for (var page : List.of("/", "/pos/sell.xhtml", "/pos/sw.js", "/login.xhtml?expired=1")) answers.add(office.get(page));
        for (var answer : answers) assertTrue(answer.headers().firstValue("Clear-Site-Data").isEmpty(), answer.uri() + " " + answer.headers().map());
    }
}
