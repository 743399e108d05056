package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
    private final Merchant duka = Merchant.duka();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    @AfterEach
    void closeDoor() {
        receiver.close();
        Control.reset();
    }

    @Test
    void runsItsClockManyTimesFasterThanTheWall() {
        Control.rule("push", "success");
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.post("/control/clock", "{\"speed\":100}");
        long end = System.nanoTime() + 10_000_000_000L;
        while (receiver.got.isEmpty()) assertTrue(System.nanoTime() < end, "seventeen seconds took more than ten");
        Control.post("/control/clock", "{\"speed\":0}");
        assertEquals(1, receiver.got.size());
    }

    @Test
    void forgetsEverythingOnReset() {
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.set("queriesPerMinute", 0);
        Control.rule("push", "success");
        Control.reset();
        assertEquals(0, Http.send(Http.to("/control/pushes")).array().size());
        assertEquals(0, Http.send(Http.to("/control/rules")).array().size());
        assertEquals("404 404.001.03 Invalid Access Token", duka.submit(duka.push(receiver.address("/pay"))).error());
        Control.advance(120);
        assertEquals(0, receiver.got.size());
    }

    @Test
    void deliversToLocalHostNamesWithTheNameInTheHostHeader() {
        Control.rule("push", "success-fast");
        duka.accepted(duka.push("http://pay.localhost:" + receiver.port() + "/cb?x=1"));
        Control.advance(2);
        assertEquals("pay.localhost:" + receiver.port(), receiver.at("/cb").get(0).headers().get("Host"));
    }

    @Test
    void sendsNothingBeyondThisMachine() {
        Control.rule("push", "success-fast");
        duka.accepted(duka.push("http://192.0.2.1/pay"));
        Control.advance(2);
        JsonObject attempt = Control.deliveries().getJsonObject(0).getJsonArray("attempts").getJsonObject(0);
        assertEquals(0, attempt.getInt("status"));
        assertTrue(attempt.getString("answer").contains("not a loopback address"), attempt.toString());
    }

    @Test
    void notesWhatReceiversAnswered() {
        receiver.answer("/pay", 503, "later", 0);
        Control.rule("push", "success-fast");
        String checkout = duka.accepted(duka.push(receiver.address("/pay")));
        Control.advance(2);
        JsonObject delivery = Http.send(Http.to("/control/deliveries?about=" + checkout)).array().getJsonObject(0);
        assertEquals("STK_CALLBACK", delivery.getString("kind"));
        assertEquals(503, delivery.getJsonArray("attempts").getJsonObject(0).getInt("status"));
        Control.post("/control/deliveries/" + delivery.getInt("number") + "/again", "{}");
        Control.advance(1);
        awaitTwo();
        assertEquals(receiver.got.get(0).body(), receiver.got.get(1).body());
    }

    private void awaitTwo() {
        long end = System.nanoTime() + 5_000_000_000L;
        while (receiver.got.size() < 2) assertTrue(System.nanoTime() < end, "the second delivery never came");
    }

    @Test
    void forgesWhateverIsAsked() {
        Control.post("/control/forge", "{\"address\":\"%s\",\"body\":{\"Body\":{}}}".formatted(receiver.address("/pay")));
        long end = System.nanoTime() + 5_000_000_000L;
        while (receiver.got.isEmpty()) assertTrue(System.nanoTime() < end, "the forgery never came");
        assertEquals("127.0.0.2", receiver.got.get(0).from());
    }

    @Test
    void appliesARuleToThePhoneAmountAndShortCodeItNamesAndOnlyAsOftenAsItSays() {
        Control.post("/control/rules", "{\"scenario\":\"push-quota\",\"shortCode\":\"174379\",\"amount\":\"125.00\",\"times\":2}");
        Map<String, Object> push = duka.push(receiver.address("/pay"));
        Map<String, Object> dearer = duka.push(receiver.address("/pay"));
        dearer.put("Amount", 126);
        dearer.put("PhoneNumber", "254722000009");
        assertEquals(200, duka.submit(dearer).status());
        assertEquals(500, duka.submit(push).status());
        assertEquals(500, duka.submit(push).status());
        assertEquals(200, duka.submit(push).status());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "/control/settings|{\"noSuchThing\":1}", "/control/settings|{\"queriesPerMinute\":\"many\"}", "/control/settings|{\"defaultScenario\":\"nonsense\"}",
        "/control/rules|{\"scenario\":\"nonsense\"}", "/control/rules|{\"api\":\"c2b\",\"scenario\":\"timeout\"}", "/control/rules|{}",
        "/control/outages|{\"kind\":\"FIRE\"}", "/control/clock|{\"advanceSeconds\":-1}", "/control/clock|{\"speed\":-1}", "/control/reset|[1]",
        "/control/reset|{\"now\":\"yesterday\"}", "/control/shops|{}", "/control/phones/0712|{}", "/control/forge|not JSON"})
    void saysWhatItCannotUse(String path, String body) {
        Http.Reply reply = Control.tryPost(path, body);
        assertEquals(400, reply.status(), reply.text());
        assertFalse(reply.json().getString("error").isBlank());
    }

    @Test
    void takesNothingFromAFormOnAStrangePage() {
        var form = Http.to("/control/reset").header("Content-Type", "text/plain").POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals(400, Http.send(form).status());
    }

    @Test
    void addsShopsThatWorkAtOnce() {
        Control.post("/control/shops", """
                [{"shop":"mpya","consumerKey":"mpya-consumer-key","consumerSecret":"mpya-consumer-secret","organisations":[
                {"name":"MPYA","kind":"PAYBILL","shortCode":"700700","passkey":"abc"}]}]""");
        Merchant mpya = Merchant.of("mpya", "700700", "abc", "");
        assertEquals(200, mpya.submit(mpya.push(receiver.address("/pay"))).status());
    }

    @Test
    void refusesABodyOfMoreThanAMegabyte() {
        assertEquals(413, Http.send(Http.postJson("/mpesa/stkpush/v1/processrequest", "x".repeat((1 << 20) + 1))).status());
    }
}
