package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transaction status, balance, reversal, B2C and B2B: acknowledged at once, told later. */
class CommandTest {
    private static final String STATUS = "/mpesa/transactionstatus/v1/query";
    private static final String REVERSAL = "/mpesa/reversal/v1/request";
    private static final String B2C = "/mpesa/b2c/v3/paymentrequest";
    private static final String B2B = "/mpesa/b2b/v1/paymentrequest";

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

    /** A paid push of 125 shillings. @return its receipt */
    private String receipt() {
        Control.rule("push", "success-fast");
        duka.accepted(duka.push("http://127.0.0.1:1/pay"));
        Control.advance(2);
        return Control.truth().getJsonArray("movements").getJsonObject(0).getString("receipt");
    }

    private JsonObject result(String path, Map<String, Object> fields) {
        return result(duka, path, fields);
    }

    private JsonObject result(Merchant merchant, String path, Map<String, Object> fields) {
        receiver.got.clear();
        Http.Reply ack = merchant.post(path, fields);
        assertEquals("0", ack.json().getString("ResponseCode"), ack.text());
        assertTrue(ack.json().getString("ConversationID").matches("AG_20260305_[0-9a-f]{20}"));
        assertEquals(0, receiver.got.size());
        Control.advance(3);
        JsonObject result = receiver.at("/result").get(0).json().getJsonObject("Result");
        assertEquals(ack.json().getString("ConversationID"), result.getString("ConversationID"));
        return result;
    }

    private static String code(JsonObject result) {
        JsonValue code = result.get("ResultCode");
        return code instanceof JsonString text ? text.getString() : code.toString();
    }

    private static String parameter(JsonObject result, String key) {
        JsonValue value = result.getJsonObject("ResultParameters").getJsonArray("ResultParameter").getValuesAs(JsonObject.class).stream()
                .filter(pair -> pair.getString("Key").equals(key)).findFirst().orElseThrow().get("Value");
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }

    private Map<String, Object> status(String receipt) {
        Map<String, Object> fields = duka.command("TransactionStatusQuery", "PartyA", receiver);
        fields.put("TransactionID", receipt);
        return fields;
    }

    private Map<String, Object> reversal(String receipt, int amount) {
        Map<String, Object> fields = duka.command("TransactionReversal", "ReceiverParty", receiver);
        fields.putAll(Map.of("TransactionID", receipt, "Amount", amount, "RecieverIdentifierType", "11"));
        return fields;
    }

    private Map<String, Object> payout(String originator, int amount) {
        Map<String, Object> fields = duka.command("BusinessPayment", "PartyA", receiver);
        fields.put("InitiatorName", fields.remove("Initiator"));
        fields.putAll(Map.of("PartyA", "600997", "PartyB", Merchant.PAYER, "Amount", amount, "OriginatorConversationID", originator, "Occassion", "refund"));
        return fields;
    }

    private Map<String, Object> business(String command, String to, int amount) {
        Map<String, Object> fields = duka.command(command, "PartyA", receiver);
        fields.putAll(Map.of("SenderIdentifierType", "4", "RecieverIdentifierType", "4", "PartyB", to, "Amount", amount, "AccountReference", "INV77"));
        return fields;
    }

    @Test
    void tellsTheStatusOfAReceiptWithBothPartiesAndAKeyWithoutValue() {
        String receipt = receipt();
        JsonObject result = result(STATUS, status(receipt));
        assertEquals("0", code(result));
        assertEquals(receipt, parameter(result, "ReceiptNo"));
        assertEquals("125.00", parameter(result, "Amount"));
        assertEquals("Completed", parameter(result, "TransactionStatus"));
        assertEquals("174379 - DUKA LA ASHA", parameter(result, "CreditPartyName"));
        assertTrue(parameter(result, "DebitPartyName").startsWith("254712000126 - "));
        assertEquals("20260305101531", parameter(result, "FinalisedTime"));
        assertEquals("null", parameter(result, "DebitPartyCharges"));
    }

    @Test
    void knowsNoReceiptOfAnotherShopAndGivesAFailureWithoutParameters() {
        JsonObject result = result(STATUS, status("UC5ZZZZZZZ"));
        assertEquals("2032", code(result));
        assertFalse(result.containsKey("ResultParameters"));
        assertEquals("OAK0000000", result.getString("TransactionID"));
        String receipt = receipt();
        Merchant soko = Merchant.soko();
        Map<String, Object> fields = soko.command("TransactionStatusQuery", "PartyA", receiver);
        fields.put("TransactionID", receipt);
        assertEquals("2032", code(result(soko, STATUS, fields)));
    }

    @Test
    void findsAPayoutByTheCallersOwnId() {
        result(B2C, payout("refund-1", 50));
        Map<String, Object> fields = duka.command("TransactionStatusQuery", "PartyA", receiver);
        fields.put("PartyA", "600997");
        fields.put("OriginalConversationID", "refund-1");
        assertEquals("50.00", parameter(result(STATUS, fields), "Amount"));
    }

    @Test
    void tellsTheBalanceOfEveryAccountInOneText() {
        receipt();
        JsonObject result = result("/mpesa/accountbalance/v1/query", duka.command("AccountBalance", "PartyA", receiver));
        assertEquals("Working Account|KES|20124.32|20124.32|0.00|0.00&Utility Account|KES|0.00|0.00|0.00|0.00&Charges Paid Account|KES|0.00|0.00|0.00|0.00",
                parameter(result, "AccountBalance"));
        assertTrue(result.getJsonObject("ReferenceData").get("ReferenceItem") instanceof JsonObject);
    }

    @Test
    void hasTheProvidersOwnTrapsWhenToldSo() {
        Control.set("balanceTime", false);
        JsonObject balance = result("/mpesa/accountbalance/v1/query", duka.command("AccountBalance", "PartyA", receiver));
        assertEquals("AccountBalance", balance.getJsonObject("ResultParameters").getJsonObject("ResultParameter").getString("Key"));
        Control.set("statusDoubleKey", true);
        JsonObject status = result(STATUS, status(receipt()));
        assertEquals(2, status.getJsonObject("ResultParameters").getJsonArray("ResultParameter").getValuesAs(JsonObject.class).stream()
                .filter(pair -> pair.getString("Key").equals("DebitPartyName")).count());
    }

    @Test
    void givesCodesAsTextWhenToldSo() {
        Control.set("resultCodesAsText", true);
        assertEquals("0", result("/mpesa/accountbalance/v1/query", duka.command("AccountBalance", "PartyA", receiver)).getString("ResultCode"));
    }

    @Test
    void reversesAPaymentOnceAndWhole() {
        String receipt = receipt();
        assertEquals("25", code(result(REVERSAL, reversal(receipt, 100))));
        JsonObject result = result(REVERSAL, reversal(receipt, 125));
        assertEquals(receipt, parameter(result, "OriginalTransactionID"));
        assertEquals("R000001", code(result(REVERSAL, reversal(receipt, 125))));
        assertEquals("R000002", code(result(REVERSAL, reversal("UC5ZZZZZZZ", 125))));
        assertEquals("125.00", Control.truth().getString("reversed"));
    }

    @Test
    void reversesAPartWhenToldSoButNeverMore() {
        Control.set("partialReversals", true);
        String receipt = receipt();
        assertEquals("25", code(result(REVERSAL, reversal(receipt, 126))));
        assertEquals("0", code(result(REVERSAL, reversal(receipt, 25))));
        assertEquals("25.00", Control.truth().getString("reversed"));
    }

    @Test
    void doesNotReverseAPayout() {
        String payout = parameter(result(B2C, payout("refund-2", 10)), "TransactionReceipt");
        assertEquals("R000002", code(result(REVERSAL, reversal(payout, 10))));
    }

    @Test
    void paysOutFromTheUtilityAccountOnceForEachId() {
        JsonObject result = result(B2C, payout("refund-3", 500));
        assertEquals("500.00", parameter(result, "TransactionAmount"));
        assertEquals("49500.00", parameter(result, "B2CUtilityAccountAvailableFunds"));
        assertEquals("05.03.2026 10:15:33", parameter(result, "TransactionCompletedDateTime"));
        assertEquals("Y", parameter(result, "B2CRecipientIsRegisteredCustomer"));
        assertEquals("500 500.002.1001 Duplicate OriginatorConversationID.", duka.post(B2C, payout("refund-3", 500)).error());
        Map<String, Object> older = payout("", 500);
        older.remove("OriginatorConversationID");
        assertEquals("400 400.002.02 Bad Request - Invalid OriginatorConversationID", duka.post(B2C, older).error());
        assertEquals("0", code(result("/mpesa/b2c/v1/paymentrequest", older)));
    }

    @Test
    void paysNothingOutThatTheAccountsOrTheReceiverCannotTake() {
        assertEquals("1", code(result(B2C, payout("r1", 50_001))));
        Control.post("/control/phones/" + Merchant.PAYER, "{\"balance\":\"499950.00\"}");
        assertEquals("8", code(result(B2C, payout("r2", 51))));
        Control.post("/control/phones/" + Merchant.PAYER, "{\"registered\":false}");
        assertEquals("2040", code(result(B2C, payout("r3", 10))));
        Map<String, Object> fromPayBill = payout("r4", 10);
        fromPayBill.put("PartyA", "174379");
        assertEquals("2028", code(result(B2C, fromPayBill)));
        assertEquals("400 400.002.02 Bad Request - Invalid Amount", duka.post(B2C, payout("r5", 9)).error());
        assertEquals(0, Control.truth().getInt("count"));
    }

    @Test
    void paysASupplier() {
        JsonObject result = result(B2B, business("BusinessPayBill", "888880", 3_000));
        assertEquals("888880 - UNGA MILLERS", parameter(result, "ReceiverPartyPublicName"));
        assertEquals("0", code(result(B2B, business("BusinessBuyGoods", "5200099", 100))));
        assertEquals("2028", code(result(B2B, business("BusinessBuyGoods", "888880", 100))));
        assertEquals("SFC_IC0003", code(result(B2B, business("BusinessPayBill", "777777", 100))));
        assertEquals("1", code(result(B2B, business("BusinessPayBill", "888880", 20_000))));
    }

    @Test
    void failsLaterWhenTheInitiatorIsWrongAndLocksAfterFiveTimes() {
        Map<String, Object> fields = status(receipt());
        fields.put("SecurityCredential", Merchant.credential("guess"));
        for (int time = 0; time < 4; time++) assertEquals("2001", code(result(STATUS, fields)));
        assertEquals("8006", code(result(STATUS, fields)));
        fields.put("SecurityCredential", Merchant.credential("Duka#2026&Asha"));
        assertEquals("8006", code(result(STATUS, fields)));
    }

    @Test
    void opensOnlyWhatWasEncryptedForItsCertificate() {
        Map<String, Object> fields = status(receipt());
        fields.put("SecurityCredential", "Duka#2026&Asha");
        assertEquals("2001", code(result(STATUS, fields)));
        assertEquals(344, Merchant.credential("Duka#2026&Asha").length());
    }

    @Test
    void failsWhenThePasswordIsOlderThanNinetyDays() {
        Merchant kibanda = Merchant.kibanda();
        Map<String, Object> fields = kibanda.command("TransactionStatusQuery", "PartyA", receiver);
        fields.put("TransactionID", "UC5ZZZZZZZ");
        assertEquals("2001", code(result(kibanda, STATUS, fields)));
        Control.set("expiredCredentialCode", "18");
        assertEquals("18", code(result(kibanda, STATUS, fields)));
    }

    @Test
    void failsWithoutTheRole() {
        Control.post("/control/shops", """
                [{"shop":"mpya","consumerKey":"mpya-consumer-key","consumerSecret":"mpya-consumer-secret","organisations":[
                {"name":"MPYA","kind":"PAYBILL","shortCode":"174379","passkey":"x","initiator":"testapi","initiatorPassword":"p","roles":["STATUS"]}]}]""");
        JsonObject shop = Http.send(Http.to("/control/shops")).array().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals("MPYA")).findFirst().orElseThrow();
        Merchant mpya = Merchant.of("mpya", shop.getString("shortCode"), "x", "p");
        Map<String, Object> fields = mpya.command("AccountBalance", "PartyA", receiver);
        fields.put("Initiator", "testapi");
        assertEquals("21", code(result(mpya, "/mpesa/accountbalance/v1/query", fields)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Initiator", "SecurityCredential", "CommandID", "TransactionID", "PartyA", "IdentifierType", "ResultURL", "QueueTimeOutURL", "Remarks"})
    void refusesAStatusQueryWithoutAField(String field) {
        Map<String, Object> fields = status("UC5ZZZZZZZ");
        fields.remove(field);
        assertEquals("400 400.002.02 Bad Request - Invalid " + field, duka.post(STATUS, fields).error());
    }

    @Test
    void refusesAReversalWithTheWellSpeltIdentifierType() {
        Map<String, Object> fields = reversal("UC5ZZZZZZZ", 10);
        fields.put("ReceiverIdentifierType", fields.remove("RecieverIdentifierType"));
        assertEquals("400 400.002.02 Bad Request - Invalid RecieverIdentifierType", duka.post(REVERSAL, fields).error());
    }

    @Test
    void refusesAPartyOfAnotherApp() {
        Map<String, Object> fields = status("UC5ZZZZZZZ");
        fields.put("PartyA", "600584");
        assertEquals("400 400.002.02 Bad Request - Invalid PartyA", duka.post(STATUS, fields).error());
    }

    @Test
    void losesDoublesDelaysAndTimesOutByRule() {
        String receipt = receipt();
        Control.rule("reversal", "timeout");
        duka.post(REVERSAL, reversal(receipt, 125));
        Control.advance(5);
        assertEquals(receipt, receiver.at("/waited").get(0).json().getString("TransactionID"));
        assertEquals("0.00", Control.truth().getString("reversed"));
        Control.rule("reversal", "lost");
        duka.post(REVERSAL, reversal(receipt, 125));
        Control.advance(300);
        assertEquals(0, receiver.at("/result").size());
        assertEquals("125.00", Control.truth().getString("reversed"));
        Control.rule("b2c", "duplicate");
        duka.newToken();
        duka.post(B2C, payout("twice", 10));
        Control.advance(5);
        assertEquals(2, receiver.at("/result").size());
        Control.rule("b2c", "late");
        duka.post(B2C, payout("later", 10));
        Control.advance(179);
        assertEquals(2, receiver.at("/result").size());
        Control.advance(1);
        assertEquals(3, receiver.at("/result").size());
        Control.rule("b2c", "timeout-done");
        duka.post(B2C, payout("unsaid", 10));
        Control.advance(5);
        assertEquals(2, receiver.at("/waited").size());
        Control.rule("b2c", "code-26");
        assertEquals("26", code(result(B2C, payout("busy", 10))));
    }
}
