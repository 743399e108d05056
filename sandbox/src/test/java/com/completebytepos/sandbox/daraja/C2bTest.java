package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class C2bTest {
    private static final String REGISTER = "/mpesa/c2b/v2/registerurl";

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

    private Map<String, Object> addresses(Merchant merchant, String responseType) {
        return new LinkedHashMap<>(Map.of("ShortCode", merchant.shortCode, "ResponseType", responseType,
                "ConfirmationURL", receiver.address("/confirm"), "ValidationURL", receiver.address("/validate")));
    }

    private Map<String, Object> payment(Merchant merchant) {
        boolean till = merchant.shortCode.equals("600584");
        return new LinkedHashMap<>(Map.of("ShortCode", merchant.shortCode, "CommandID", till ? "CustomerBuyGoodsOnline" : "CustomerPayBillOnline",
                "Amount", 250, "Msisdn", "254708374149", "BillRefNumber", till ? "" : "INV 7"));
    }

    private void pay(Merchant merchant) {
        assertEquals("0", merchant.post("/mpesa/c2b/v2/simulate", payment(merchant)).json().getString("ResponseCode"));
        Control.advance(2);
    }

    private void validating(String responseType) {
        duka.post(REGISTER, addresses(duka, responseType));
        Control.post("/control/shops/validation", "{\"shortCode\":\"174379\",\"active\":true}");
    }

    private static JsonObject onlyMovement() {
        assertEquals(1, Control.truth().getInt("count"));
        return Control.truth().getJsonArray("movements").getJsonObject(0);
    }

    @Test
    void registersWithTheMisspeltFieldAndConfirmsWithAMaskedNumber() {
        JsonObject reply = duka.post(REGISTER, addresses(duka, "Completed")).json();
        assertTrue(reply.containsKey("OriginatorCoversationID"));
        assertEquals("0", reply.getString("ResponseCode"));
        pay(duka);
        JsonObject told = receiver.at("/confirm").get(0).json();
        assertEquals("Pay Bill", told.getString("TransactionType"));
        assertEquals(onlyMovement().getString("receipt"), told.getString("TransID"));
        assertEquals("20260305101530", told.getString("TransTime"));
        assertEquals("250.00", told.getString("TransAmount"));
        assertEquals("174379", told.getString("BusinessShortCode"));
        assertEquals("INV 7", told.getString("BillRefNumber"));
        assertEquals("20248.63", told.getString("OrgAccountBalance"));
        assertEquals("2547 ***** 149", told.getString("MSISDN"));
        assertEquals("", told.getString("LastName"));
        assertEquals(0, receiver.at("/validate").size());
    }

    @Test
    void hashesTheNumberForWhoRegisteredByTheFirstVersion() {
        duka.post("/mpesa/c2b/v1/registerurl", addresses(duka, "Completed"));
        pay(duka);
        String hash = receiver.at("/confirm").get(0).json().getString("MSISDN");
        assertEquals("bbff37cea44ac0b2d964ee0dfb8d2df8513dc7ba1b36129a929fc3fbd6dd4af4", hash);
        Control.set("c2bHashInput", "plus");
        pay(duka);
        assertFalse(receiver.at("/confirm").get(1).json().getString("MSISDN").equals(hash));
    }

    @Test
    void tellsATillByItsStoreNumberWithoutAReferenceAndInOtherFormsWhenToldSo() {
        Merchant soko = Merchant.soko();
        soko.post(REGISTER, addresses(soko, "Completed"));
        pay(soko);
        JsonObject told = receiver.at("/confirm").get(0).json();
        assertEquals("Buy Goods", told.getString("TransactionType"));
        assertEquals("600584", told.getString("BusinessShortCode"));
        assertEquals("", told.getString("BillRefNumber"));
        Control.set("c2bNumber", "till");
        Control.set("c2bType", "merchant");
        Control.set("c2bDecimals", false);
        Control.set("c2bMask", "compact");
        Control.set("c2bNames", "absent");
        pay(soko);
        told = receiver.at("/confirm").get(1).json();
        assertEquals("Customer Merchant Payment", told.getString("TransactionType"));
        assertEquals("5200001", told.getString("BusinessShortCode"));
        assertEquals("250", told.getString("TransAmount"));
        assertEquals("25470****149", told.getString("MSISDN"));
        assertFalse(told.containsKey("FirstName"));
    }

    @Test
    void asksForValidationAndCarriesTheShopsOwnIdIntoTheConfirmation() {
        validating("Cancelled");
        receiver.answer("/validate", 200, "{\"ResultCode\":\"0\",\"ResultDesc\":\"Accepted\",\"ThirdPartyTransID\":\"SALE-9\"}", 0);
        pay(duka);
        JsonObject asked = receiver.at("/validate").get(0).json();
        JsonObject told = receiver.at("/confirm").get(0).json();
        assertEquals("", asked.getString("OrgAccountBalance"));
        assertEquals(asked.getString("TransID"), told.getString("TransID"));
        assertEquals("SALE-9", told.getString("ThirdPartyTransID"));
    }

    @Test
    void movesNothingWhenValidationRefuses() {
        validating("Completed");
        receiver.answer("/validate", 200, "{\"ResultCode\":\"C2B00012\",\"ResultDesc\":\"Rejected\"}", 0);
        pay(duka);
        assertEquals(0, receiver.at("/confirm").size());
        assertEquals("CANCELLED", onlyMovement().getString("state"));
        assertEquals("0.00", Control.truth().getString("received"));
    }

    @Test
    void letsTheResponseTypeDecideWhenValidationIsSlowBrokenOrUnreadable() {
        Control.set("validationSeconds", 1);
        validating("Completed");
        receiver.answer("/validate", 200, "{\"ResultCode\":\"C2B00016\"}", 1_500);
        pay(duka);
        assertEquals(1, receiver.at("/confirm").size());
        receiver.answer("/validate", 200, "not JSON", 0);
        pay(duka);
        assertEquals(2, receiver.at("/confirm").size());
        validating("Cancelled");
        receiver.answer("/validate", 503, "", 0);
        pay(duka);
        assertEquals(2, receiver.at("/confirm").size());
        assertEquals("500.00", Control.truth().getString("received"));
    }

    @Test
    void losesDoublesAndDelaysConfirmationsByRule() {
        duka.post(REGISTER, addresses(duka, "Completed"));
        Control.rule("c2b", "lost");
        pay(duka);
        assertEquals(0, receiver.at("/confirm").size());
        Control.rule("c2b", "duplicate");
        pay(duka);
        assertEquals(2, receiver.at("/confirm").size());
        Control.rule("c2b", "late");
        pay(duka);
        assertEquals(2, receiver.at("/confirm").size());
        Control.advance(180);
        assertEquals(3, receiver.at("/confirm").size());
        assertEquals("750.00", Control.truth().getString("received"));
    }

    @Test
    void confirmsAPaidPushTooWithTheSameReceipt() {
        duka.post(REGISTER, addresses(duka, "Completed"));
        Control.rule("push", "success-lost-callback");
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.advance(20);
        JsonObject told = receiver.at("/confirm").get(0).json();
        assertEquals(onlyMovement().getString("receipt"), told.getString("TransID"));
        assertEquals("SALE00012", told.getString("BillRefNumber"));
        assertEquals(0, receiver.at("/pay").size());
        Control.rule("push", "success-all-lost");
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.set("confirmPushes", false);
        Control.rule("push", "success");
        Control.advance(20);
        duka.accepted(duka.push(receiver.address("/pay")));
        Control.advance(20);
        assertEquals(1, receiver.at("/confirm").size());
        assertEquals(1, receiver.at("/pay").size());
    }

    @Test
    void refusesBadRegistrations() {
        assertEquals("400 400.002.02 Bad Request - Invalid ResponseType", with("ResponseType", "completed").error());
        assertEquals("400 400.002.02 Bad Request - Invalid ConfirmationURL", with("ConfirmationURL", "http://127.0.0.1/mpesa").error());
        assertEquals("400 400.002.02 Bad Request - Invalid ValidationURL", with("ValidationURL", "nowhere").error());
        assertEquals("400 400.002.02 Bad Request - Invalid ShortCode", with("ShortCode", "600584").error());
        assertEquals("400 400.003.02 Bad Request", Http.send(Http.to(REGISTER).header("Authorization", "Bearer " + duka.token())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))).error());
        Control.set("registerRefusal", "otherPlatform");
        assertTrue(duka.post(REGISTER, addresses(duka, "Completed")).error().startsWith("500 500.003.1001 Duplicate notification info"));
        Control.set("registerRefusal", "none");
        Control.set("registerAgain", false);
        assertEquals(200, duka.post(REGISTER, addresses(duka, "Completed")).status());
        assertEquals("500 500.003.1001 Urls are already registered", duka.post(REGISTER, addresses(duka, "Completed")).error());
    }

    private Http.Reply with(String field, String value) {
        Map<String, Object> fields = addresses(duka, "Completed");
        fields.put(field, value);
        return duka.post(REGISTER, fields);
    }

    @Test
    void refusesToSimulateWithTheOtherKindsCommandOrWithoutAReference() {
        Map<String, Object> payment = payment(duka);
        payment.put("CommandID", "CustomerBuyGoodsOnline");
        assertEquals("400 400.002.02 Bad Request - Invalid CommandID", duka.post("/mpesa/c2b/v1/simulate", payment).error());
        payment = payment(duka);
        payment.put("BillRefNumber", "");
        assertEquals("400 400.002.02 Bad Request - Invalid BillRefNumber", duka.post("/mpesa/c2b/v2/simulate", payment).error());
    }

    @Test
    void givesTwoEqualPaymentsOfTheSameInstantTwoReceipts() {
        duka.post(REGISTER, addresses(duka, "Completed"));
        duka.post("/mpesa/c2b/v2/simulate", payment(duka));
        duka.post("/mpesa/c2b/v2/simulate", payment(duka));
        Control.advance(2);
        List<String> receipts = receiver.at("/confirm").stream().map(got -> got.json().getString("TransID")).distinct().toList();
        assertEquals(2, receipts.size());
    }
}
