package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuthTest {
    private final Merchant duka = Merchant.duka();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    private static Http.Reply generate(String query, String authorization) {
        HttpRequest.Builder request = Http.to("/oauth/v1/generate" + query);
        return Http.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private Http.Reply push() {
        return duka.submit(duka.push("http://127.0.0.1:1/pay"));
    }

    @Test
    void givesATokenOf28CharactersForAlmostAnHourAsText() {
        JsonObject body = generate("?grant_type=client_credentials", duka.basic()).json();
        assertEquals(28, body.getString("access_token").length());
        assertEquals("3599", ((JsonString) body.get("expires_in")).getString());
    }

    @Test
    void givesExpiryAsANumberWhenToldSo() {
        Control.set("expiresInAsText", false);
        assertEquals(3599, generate("?grant_type=client_credentials", duka.basic()).json().getInt("expires_in"));
    }

    @Test
    void refusesAWrongSecretAMissingHeaderAndAnotherGrant() {
        assertEquals("400 400.008.01 Invalid Authentication passed", generate("?grant_type=client_credentials", "Basic ZHVrYTp4").error());
        assertEquals("400 400.008.01 Invalid Authentication passed", generate("?grant_type=client_credentials", "").error());
        assertEquals("400 400.008.01 Invalid Authentication passed", generate("?grant_type=client_credentials", "Basic %%%").error());
        assertEquals("400 400.008.02 Invalid grant type passed", generate("?grant_type=password", duka.basic()).error());
        assertEquals("400 400.008.02 Invalid grant type passed", generate("", duka.basic()).error());
    }

    @Test
    void refusesAWrongSecretWithAnEmptyBodyWhenToldSo() {
        Control.set("badCredentials", "empty401");
        Http.Reply reply = generate("?grant_type=client_credentials", "Basic ZHVrYTp4");
        assertEquals(401, reply.status());
        assertEquals("", reply.text());
    }

    @Test
    void endsATokenAfterItsHour() {
        duka.newToken();
        Control.advance(3598);
        assertEquals(200, push().status());
        Control.advance(1);
        assertEquals("404 404.001.03 Invalid Access Token", push().error());
    }

    @Test
    void endsATokenWhenAnotherIsFetchedUnlessToldOtherwise() {
        String first = duka.newToken();
        assertNotEquals(first, duka.newToken());
        assertEquals("404 404.001.03 Invalid Access Token", Http.send(Http.postJson("/mpesa/stkpush/v1/processrequest", "{}").header("Authorization", "Bearer " + first)).error());
        Control.set("supersedeTokens", false);
        Control.set("invalidTokenStatus", 401);
        String second = duka.newToken();
        duka.newToken();
        assertEquals("400 400.002.02 Bad Request - Invalid BusinessShortCode",
                Http.send(Http.postJson("/mpesa/stkpush/v1/processrequest", "{}").header("Authorization", "Bearer " + second)).error());
        assertEquals("401 404.001.03 Invalid Access Token", Http.send(Http.postJson("/mpesa/stkpush/v1/processrequest", "{}").header("Authorization", "Bearer " + first)).error());
    }

    @Test
    void hasOtherWordsForABadTokenInEachFamily() {
        assertEquals("401 401.002.01 Error Occurred - Invalid Access Token - nonsense", nonsense("/mpesa/reversal/v1/request").error());
        assertEquals("400 400.003.01 Invalid Access Token", nonsense("/mpesa/c2b/v2/registerurl").error());
        assertEquals("401 401.001 Invalid Access Token", nonsense("/pulltransactions/v1/query").error());
        assertEquals("404 404.001.04 Invalid Authentication Header", Http.send(Http.postJson("/mpesa/stkpush/v1/processrequest", "{}")).error());
    }

    private static Http.Reply nonsense(String path) {
        return Http.send(Http.postJson(path, "{}").header("Authorization", "Bearer nonsense"));
    }

    @Test
    void refusesAProductThatIsNotOnTheAppWithTheGatewaysOwnFault() {
        Merchant kibanda = Merchant.kibanda();
        Http.Reply reply = kibanda.post("/mpesa/c2b/v2/registerurl", java.util.Map.of());
        assertEquals(401, reply.status());
        assertTrue(reply.json().getJsonObject("fault").getString("faultstring").contains("no apiproduct match found"));
        assertEquals("keymanagement.service.InvalidAPICallAsNoApiProductMatchFound",
                reply.json().getJsonObject("fault").getJsonObject("detail").getString("errorcode"));
        Control.set("productRefusal", "token");
        assertEquals("400 400.003.01 Invalid Access Token", kibanda.post("/mpesa/c2b/v2/registerurl", java.util.Map.of()).error());
    }

    @Test
    void knowsItsPathsAndVerbs() {
        assertEquals("404 404.001.01 Resource not found", Http.send(Http.to("/mpesa/stkpush/v2/processrequest")).error());
        assertEquals("404 404.001.04 Invalid Authentication Header", Http.send(Http.to("/mpesa/stkpush/v1/processrequest")).error());
        assertEquals("405 405.001 Method Not Allowed", Http.send(Http.to("/mpesa/stkpush/v1/processrequest").DELETE()).error());
    }
}
