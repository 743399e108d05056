package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switches that no other test turns. */
class SettingsTest {
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

    private JsonObject paidCallback() {
        receiver.got.clear();
        Control.rule("push", "success-fast");
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.advance(2);
        return receiver.at("/pay").get(0).stk();
    }

    @Test
    void listsEverySwitchWithItsMeaningAndADefaultThatIsAllowed() {
        List<JsonObject> settings = Http.send(Http.to("/control/settings")).array().getValuesAs(JsonObject.class);
        assertEquals(Setting.values().length, settings.size());
        for (JsonObject setting : settings) {
            assertTrue(setting.getString("default").matches(setting.getString("allowed")), setting.toString());
            assertFalse(setting.getString("meaning").isBlank());
        }
    }

    @Test
    void takesAPushWithoutDescriptionWhenToldSo() {
        Control.set("descriptionRequired", false);
        Map<String, Object> push = duka.push(receiver.address("/pay"));
        push.remove("TransactionDesc");
        assertEquals(200, duka.submit(push).status());
    }

    @Test
    void putsTheBalanceAndATextDateIntoTheCallbackWhenToldSo() {
        Control.set("callbackBalance", "value");
        Control.set("callbackDate", "text");
        Control.set("callbackPhone", "absent");
        Control.set("callbackAmount", "one");
        String callback = paidCallback().toString();
        assertTrue(callback.contains("{\"Name\":\"Balance\",\"Value\":20124.32}"), callback);
        assertTrue(callback.contains("\"Value\":\"20260305101531\""), callback);
        assertTrue(callback.contains("\"Value\":125.0}"), callback);
        assertFalse(callback.contains("PhoneNumber"), callback);
    }

    @Test
    void givesUpOnASlowReceiver() {
        Control.set("callbackTimeoutSeconds", 1);
        receiver.answer("/pay", 200, "{}", 1_500);
        paidCallback();
        JsonObject attempt = Control.deliveries().getJsonObject(0).getJsonArray("attempts").getJsonObject(0);
        assertEquals(0, attempt.getInt("status"));
        assertTrue(attempt.getString("answer").contains("timed out"), attempt.toString());
    }

    @Test
    void mixesItsFormsOfPendingWhenToldSo() {
        Control.set("queryPending", "mixed");
        Control.set("queriesPerMinute", 0);
        String checkout = duka.accepted(duka.push(receiver.address("/pay")));
        TreeSet<Integer> forms = new TreeSet<>();
        for (int time = 0; time < 40; time++) {
            Http.Reply reply = duka.query(checkout);
            forms.add(reply.status() == 500 ? 3 : reply.json().containsKey("ResultCode") ? 1 : 2);
        }
        assertEquals(new TreeSet<>(List.of(1, 2, 3)), forms);
    }

    @Test
    void namesAllOrNoNamesAndHashesTheLocalNumberWhenToldSo() {
        Control.set("c2bNames", "all");
        Control.set("c2bHashInput", "local");
        duka.post("/mpesa/c2b/v1/registerurl", new LinkedHashMap<>(Map.of("ShortCode", "174379", "ResponseType", "Completed",
                "ConfirmationURL", receiver.address("/confirm"), "ValidationURL", receiver.address("/validate"))));
        paidCallback();
        JsonObject told = receiver.at("/confirm").get(0).json();
        assertFalse(told.getString("MiddleName").isBlank() || told.getString("LastName").isBlank());
        String plus = told.getString("MSISDN");
        Control.set("c2bNames", "empty");
        Control.set("c2bHashInput", "digits");
        paidCallback();
        told = receiver.at("/confirm").get(0).json();
        assertEquals("", told.getString("FirstName"));
        assertFalse(told.getString("MSISDN").equals(plus));
    }

    @Test
    void namesThePullReferenceAndTheUnregisteredPhoneInTheOtherWayWhenToldSo() {
        Control.set("pullReference", "RequestID");
        Control.set("unregisteredCode", "SFC_IC0003");
        duka.post("/pulltransactions/v1/register", new LinkedHashMap<>(Map.of("ShortCode", "174379", "RequestType", "Pull",
                "NominatedNumber", "0722000000", "CallBackURL", receiver.address("/pull"))));
        JsonObject page = duka.post("/pulltransactions/v1/query", new LinkedHashMap<>(Map.of("ShortCode", "174379",
                "StartDate", "2026-03-05 00:00:00", "EndDate", "2026-03-06 00:00:00", "OffSetValue", "0"))).json();
        assertTrue(page.containsKey("RequestID") && !page.containsKey("ResponseRefID"));
        Control.post("/control/phones/" + Merchant.PAYER, "{\"registered\":false}");
        Map<String, Object> payout = duka.command("BusinessPayment", "PartyA", receiver);
        payout.put("InitiatorName", payout.remove("Initiator"));
        payout.putAll(Map.of("PartyA", "600997", "PartyB", Merchant.PAYER, "Amount", 10, "OriginatorConversationID", "one"));
        duka.post("/mpesa/b2c/v3/paymentrequest", payout);
        Control.advance(3);
        assertEquals("SFC_IC0003", receiver.at("/result").get(0).json().getJsonObject("Result").getString("ResultCode"));
    }

    @Test
    void locksTheInitiatorAndHangsAsLongAsItIsTold() {
        Control.set("initiatorTries", 1);
        Control.set("commandSeconds", 1);
        Map<String, Object> fields = duka.command("AccountBalance", "PartyA", receiver);
        fields.put("SecurityCredential", Merchant.credential("guess"));
        duka.post("/mpesa/accountbalance/v1/query", fields);
        Control.advance(1);
        assertEquals(8006, receiver.at("/result").get(0).json().getJsonObject("Result").getInt("ResultCode"));
        Control.set("hangSeconds", 2);
        Control.rule("push", "ack-hangs");
        var ack = Http.sendAsync(duka.request("/mpesa/stkpush/v1/processrequest", duka.push(receiver.address("/pay"))));
        long end = System.nanoTime() + 5_000_000_000L;
        while (Http.send(Http.to("/control/pushes")).array().isEmpty()) assertTrue(System.nanoTime() < end, "the push never arrived");
        Control.advance(2);
        assertEquals(504, ack.join().status());
    }
}
