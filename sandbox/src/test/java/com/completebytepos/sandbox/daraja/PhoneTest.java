package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person plays the customer. */
class PhoneTest {
    private static final String PHONE = "/control/phones/" + Merchant.PAYER;

    private final Merchant duka = Merchant.duka();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    @AfterEach
    void closeDoor() {
        receiver.close();
    }

    private String rings() {
        return duka.accepted(duka.push(receiver.address("/pay")));
    }

    private static Http.Reply answer(String checkout, String action) {
        return Control.tryPost(PHONE + "/answer", "{\"checkoutRequestId\":\"%s\",\"action\":\"%s\",\"pin\":\"%s\"}".formatted(checkout,
                action.startsWith("pin") ? "pin" : action, action.replace("pin", "")));
    }

    private int told(int index) {
        return receiver.at("/pay").get(index).stk().getInt("ResultCode");
    }

    @Test
    void ringsWithTheBusinessTheAmountAndTheAccount() {
        String checkout = rings();
        JsonObject ringing = Http.send(Http.to("/control/phones")).json().getJsonArray("ringing").getJsonObject(0);
        assertEquals(checkout, ringing.getString("checkoutRequestId"));
        assertEquals("DUKA LA ASHA", ringing.getString("business"));
        assertEquals("125.00", ringing.getString("amount"));
        assertEquals("SALE00012", ringing.getString("account"));
        assertTrue(ringing.getBoolean("person"));
    }

    @Test
    void paysWithTheRightPinWithinASecond() {
        String checkout = rings();
        assertEquals(200, answer(checkout, "pin1234").status());
        Control.advance(1);
        assertEquals(0, told(0));
        assertEquals("125.00", Control.truth().getString("received"));
        assertEquals(409, answer(checkout, "pin1234").status());
        JsonObject phone = Http.send(Http.to(PHONE)).json();
        assertEquals("299875.00", phone.getString("balance"));
        assertEquals(1, phone.getJsonArray("movements").size());
    }

    @Test
    void failsWithAWrongPinAndLocksAfterThree() {
        for (int time = 0; time < 4; time++) {
            answer(rings(), "pin9999");
            Control.advance(1);
        }
        assertEquals(List.of(2001, 2001, 8006, 8006), List.of(told(0), told(1), told(2), told(3)));
        Control.post(PHONE, "{\"locked\":false}");
        answer(rings(), "pin1234");
        Control.advance(1);
        assertEquals(0, told(4));
    }

    @Test
    void cancels() {
        answer(rings(), "cancel");
        Control.advance(1);
        assertEquals(1032, told(0));
    }

    @Test
    void ignoresThePromptUntilItGoesAway() {
        String checkout = rings();
        Control.advance(59);
        assertEquals(0, receiver.got.size());
        Control.advance(2);
        assertEquals(1037, told(0));
        assertEquals(409, answer(checkout, "pin1234").status());
        assertEquals(0, Control.truth().getInt("count"));
    }

    @Test
    void cannotAnswerForAScenarioOrForAnotherPhone() {
        Control.rule("push", "success");
        assertEquals(409, answer(rings(), "cancel").status());
        Control.advance(20);
        String checkout = rings();
        assertEquals(400, Control.tryPost("/control/phones/254722000001/answer",
                "{\"checkoutRequestId\":\"%s\",\"action\":\"cancel\"}".formatted(checkout)).status());
        assertEquals(400, answer(checkout, "shout").status());
    }

    @Test
    void paysATillFromItsOwnMenu() {
        JsonObject paid = Control.post(PHONE + "/pay", "{\"to\":\"5200001\",\"amount\":\"80.00\",\"pin\":\"1234\"}").json();
        assertEquals("0", paid.getString("code"));
        Control.advance(1);
        JsonObject movement = Control.truth().getJsonArray("movements").getJsonObject(0);
        assertEquals(paid.getString("receipt"), movement.getString("receipt"));
        assertEquals("600584", movement.getString("shortCode"));
        assertEquals("", movement.getString("checkoutRequestId"));
    }

    @Test
    void paysNothingWithAWrongPinOrTooLittleMoneyOrToNobody() {
        assertEquals("2001", Control.post(PHONE + "/pay", "{\"to\":\"5200001\",\"amount\":\"80.00\",\"pin\":\"0000\"}").json().getString("code"));
        Control.post(PHONE, "{\"balance\":\"10.00\"}");
        assertEquals("1", Control.post(PHONE + "/pay", "{\"to\":\"5200001\",\"amount\":\"80.00\",\"pin\":\"1234\"}").json().getString("code"));
        assertEquals(400, Control.tryPost(PHONE + "/pay", "{\"to\":\"123456\",\"amount\":\"80.00\"}").status());
        assertEquals(400, Control.tryPost(PHONE + "/pay", "{\"to\":\"5200001\",\"amount\":\"80.005\"}").status());
        assertEquals(400, Control.tryPost(PHONE + "/pay", "{\"to\":\"5200001\",\"amount\":\"-80.00\"}").status());
        Control.advance(5);
        assertEquals(0, Control.truth().getInt("count"));
    }

    @Test
    void showsItsPagesInTwoLanguagesWithTheSameWords() {
        for (String file : List.of("/phone.html", "/phone.js", "/phone.css")) assertEquals(200, Http.send(Http.to(file)).status(), file);
        JsonObject english = Http.send(Http.to("/texts-en.json")).json();
        JsonObject swahili = Http.send(Http.to("/texts-sw.json")).json();
        assertEquals(english.keySet(), swahili.keySet());
        assertFalse(english.isEmpty());
        String script = Http.send(Http.to("/phone.js")).text() + Http.send(Http.to("/phone.html")).text();
        java.util.regex.Matcher used = java.util.regex.Pattern.compile("(?:\\bt\\('|data-text=\")([a-z.A-Z0-9]+)").matcher(script);
        while (used.find()) assertTrue(english.containsKey(used.group(1)) || english.keySet().stream().anyMatch(key -> key.startsWith(used.group(1))), used.group(1));
    }
}
