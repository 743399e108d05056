package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Daraja turns away at submission. */
class PushRefusalTest {
    private static final String PUSH = "/mpesa/stkpush/v1/processrequest";

    private final Merchant duka = Merchant.duka();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    private Map<String, Object> push() {
        return duka.push("http://127.0.0.1:1/pay/0123456789abcdef");
    }

    private String refusalWith(String field, Object value) {
        Map<String, Object> push = push();
        push.put(field, value);
        return duka.submit(push).error();
    }

    @ParameterizedTest(name = "{0} missing is Invalid {1}")
    @CsvSource({"BusinessShortCode,BusinessShortCode", "Password,Password", "Timestamp,Timestamp", "TransactionType,TransactionType", "Amount,Amount",
        "PartyA,PartyA", "PartyB,PartyB", "PhoneNumber,PhoneNumber", "CallBackURL,CallBackURL", "AccountReference,AccountReference", "TransactionDesc,Remarks"})
    void refusesAMissingField(String field, String named) {
        Map<String, Object> push = push();
        push.remove(field);
        assertEquals("400 400.002.02 Bad Request - Invalid " + named, duka.submit(push).error());
    }

    @ParameterizedTest(name = "amount {0}")
    @ValueSource(strings = {"0", "-5", "296.50", "1.0", "250001", "ten", ""})
    void refusesAnAmountThatIsNotWholeShillingsWithinTheLimits(String amount) {
        assertEquals("400 400.002.02 Bad Request - Invalid Amount", refusalWith("Amount", amount));
    }

    @Test
    void refusesADecimalAmountAsNumberToo() {
        assertEquals("400 400.002.02 Bad Request - Invalid Amount", refusalWith("Amount", new BigDecimal("296.50")));
    }

    @ParameterizedTest(name = "phone {0}")
    @ValueSource(strings = {"0712000126", "+254712000126", "255712000126", "25471200012", "2547120001261", "254212000126"})
    void refusesAPhoneThatIsNotTwelveKenyanDigits(String phone) {
        assertEquals("400 400.002.02 Bad Request - Invalid PhoneNumber", refusalWith("PhoneNumber", phone));
        assertEquals("400 400.002.02 Bad Request - Invalid PartyA", refusalWith("PartyA", phone));
    }

    @ParameterizedTest(name = "address {0}")
    @ValueSource(strings = {"<your url>", "pay/cb", "ftp://127.0.0.1/x", "http://127.0.0.1/mpesa/cb", "http://127.0.0.1/M-PESA", "http://127.0.0.1/SafariCom",
        "http://executive.example/x", "http://127.0.0.1/mysql", "http://127.0.0.1/cmd", "http://127.0.0.1/x?a=query"})
    void refusesAddressesWithForbiddenWordsOrWithoutAHost(String address) {
        assertEquals("400 400.002.02 Bad Request - Invalid CallBackURL", refusalWith("CallBackURL", address));
    }

    @Test
    void wantsHttpsWithoutTunnelsWhenItPlaysProduction() {
        Control.set("productionAddresses", true);
        assertEquals("400 400.002.02 Bad Request - Invalid CallBackURL", refusalWith("CallBackURL", "http://127.0.0.1/pay"));
        assertEquals("400 400.002.02 Bad Request - Invalid CallBackURL", refusalWith("CallBackURL", "https://abc.ngrok.io/pay"));
        Map<String, Object> push = push();
        push.put("CallBackURL", "https://127.0.0.1:1/pay");
        assertEquals(200, duka.submit(push).status());
    }

    @Test
    void refusesCapitalLettersInAHostWhenToldSo() {
        Map<String, Object> push = push();
        push.put("CallBackURL", "http://Pay.localhost:1/x");
        assertEquals(200, duka.submit(push).status());
        Control.set("refuseUpperCaseHosts", true);
        assertEquals("400 400.002.02 Bad Request - Invalid CallBackURL", refusalWith("CallBackURL", "http://Pay.localhost:1/x"));
    }

    @Test
    void refusesLongTexts() {
        assertEquals("400 400.002.02 Bad Request - Invalid AccountReference", refusalWith("AccountReference", "1234567890123"));
        assertEquals("400 400.002.02 Bad Request - Invalid Remarks", refusalWith("TransactionDesc", "12345678901234"));
        Control.set("accountReferenceMax", 15);
        Map<String, Object> push = push();
        push.put("AccountReference", "123456789012345");
        assertEquals(200, duka.submit(push).status());
    }

    @Test
    void refusesATimeStampThatIsNoTime() {
        assertEquals("400 400.002.02 Bad Request - Invalid Timestamp", refusalWith("Timestamp", "20261305101530"));
        assertEquals("400 400.002.02 Bad Request - Invalid Timestamp", refusalWith("Timestamp", "2026-03-05"));
    }

    @Test
    void refusesAnotherTransactionType() {
        assertEquals("400 400.002.02 Bad Request - Invalid TransactionType", refusalWith("TransactionType", "CustomerPayBill"));
    }

    @Test
    void refusesAPasswordOfAnotherTimeOrPasskey() {
        assertEquals("500 500.001.1001 Wrong credentials", refusalWith("Timestamp", "20260305101531"));
        assertEquals("500 500.001.1001 Wrong credentials", refusalWith("Password", Merchant.soko().passwordAt("20260305101530")));
    }

    @Test
    void knowsNoMerchantOfAnotherAppNorATillNumberInsteadOfTheStoreNorABulkAccount() {
        assertEquals("500 500.001.1001 Merchant does not exist", refusalWith("BusinessShortCode", "600584"));
        assertEquals("500 500.001.1001 Merchant does not exist", refusalWith("BusinessShortCode", "600997"));
        Merchant soko = Merchant.soko();
        Map<String, Object> push = soko.push("http://127.0.0.1:1/pay");
        push.put("BusinessShortCode", "5200001");
        assertEquals("500 500.001.1001 Merchant does not exist", soko.submit(push).error());
    }

    @Test
    void doesNotParseAnotherContentTypeAndRefusesBrokenJson() {
        String bearer = "Bearer " + duka.token();
        assertEquals("400 400.002.02 Bad Request - Invalid BusinessShortCode", Http.send(Http.to(PUSH).header("Authorization", bearer)
                .header("Content-Type", "text/plain").POST(java.net.http.HttpRequest.BodyPublishers.ofString(Merchant.json(push())))).error());
        assertEquals("400 400.002.05 Invalid Request Payload", Http.send(Http.postJson(PUSH, "{\"Amount\": 1").header("Authorization", bearer)).error());
        assertEquals("400 400.002.05 Invalid Request Payload", Http.send(Http.postJson(PUSH, "[]").header("Authorization", bearer)).error());
    }

    @Test
    void refusesASecondPromptToAPhoneThatAlreadyRings() {
        duka.accepted(push());
        assertEquals("500 500.001.1001 Unable to lock subscriber, a transaction is already in process for the current subscriber", duka.submit(push()).error());
        Control.advance(60);
        assertEquals(200, duka.submit(push()).status());
    }

    @Test
    void throttlesPushesWhenToldSo() {
        Control.set("pushesPerMinute", 60);
        assertEquals(200, duka.submit(push()).status());
        assertTrue(duka.submit(push()).error().startsWith("500 500.003.02 "));
        Control.advance(1);
        assertTrue(duka.submit(push()).error().contains("Unable to lock subscriber"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"busy-subscriber,500 500.001.1001", "push-throttled,500 500.003.02", "push-quota,500 500.003.03", "push-maintenance,500 500.002.1001",
        "push-500,500 500.003.1001"})
    void refusesAtOnceWhatTheScenarioSays(String scenario, String error) {
        Control.rule("push", scenario);
        assertTrue(duka.submit(push()).error().startsWith(error));
        Control.advance(120);
        assertEquals(0, Control.truth().getInt("count"));
    }

    @Test
    void takesNumbersAndTextsAlikeAndAcknowledgesWithoutPromising() {
        Map<String, Object> push = push();
        push.put("BusinessShortCode", 174379);
        push.put("Amount", "125");
        var ack = duka.submit(push).json();
        assertEquals("0", ack.getString("ResponseCode"));
        assertEquals("Success. Request accepted for processing", ack.getString("CustomerMessage"));
        assertTrue(ack.getString("CheckoutRequestID").matches("ws_CO_05032026101530\\d{1,3}712000126"), ack.toString());
        assertEquals(0, Control.truth().getInt("count"));
    }
}
