package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushQueryTest {
    private final Merchant duka = Merchant.duka();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    private String accepted(String scenario) {
        Control.rule("push", scenario);
        return duka.accepted(duka.push("http://127.0.0.1:1/pay"));
    }

    @Test
    void tellsASuccessAsTextWithoutReceiptAmountOrPhone() {
        String checkout = accepted("success");
        Control.advance(14);
        assertEquals("4999", duka.query(checkout).json().getString("ResultCode"));
        Control.advance(12);
        var result = duka.query(checkout).json();
        assertEquals("0", result.getString("ResultCode"));
        assertEquals("0", result.getString("ResponseCode"));
        assertFalse(result.toString().contains("Receipt"));
        assertFalse(result.toString().contains("125"));
    }

    @Test
    void answersAnErrorEnvelopeWithoutTextUnder200WhileACancelledPromptIsOpen() {
        String checkout = accepted("cancelled");
        Control.advance(1);
        assertEquals("200 500.001.1001 ", duka.query(checkout).error());
        Control.advance(12);
        assertEquals("200 500.001.1001 ", duka.query(checkout).error());
        Control.advance(14);
        assertEquals("1032", duka.query(checkout).json().getString("ResultCode"));
        Control.advance(38);
        assertEquals("1032", duka.query(checkout).json().getString("ResultCode"));
    }

    @Test
    void knowsThatNobodyAnswersBeforeTheCallbackAndSaysItInOtherWords() {
        String checkout = accepted("no-answer");
        Control.advance(14);
        var result = duka.query(checkout).json();
        assertEquals("1037", result.getString("ResultCode"));
        assertEquals("DS timeout user cannot be reached.", result.getString("ResultDesc"));
        assertEquals(0, Control.deliveries().size());
    }

    @Test
    void hasMoreFormsOfPending() {
        Control.set("queryPending", "processing500");
        String checkout = accepted("success");
        assertEquals("500 500.001.1001 The transaction is being processed", duka.query(checkout).error());
        Control.set("queryPending", "zero");
        Control.advance(12);
        var zero = duka.query(checkout).json();
        assertEquals("0", zero.getString("ResultCode"));
        assertEquals("The transaction is being processed", zero.getString("ResultDesc"));
    }

    @Test
    void letsOneQueryPassEveryTwelveSecondsPerApp() {
        String checkout = accepted("success");
        Merchant soko = Merchant.soko();
        Map<String, Object> push = soko.push("http://127.0.0.1:1/pay");
        push.put("PhoneNumber", "254722000001");
        String other = soko.accepted(push);
        assertEquals(200, duka.query(checkout).status());
        Control.advance(11);
        Http.Reply arrested = duka.query(checkout);
        assertEquals(429, arrested.status());
        assertEquals("policies.ratelimit.SpikeArrestViolation", arrested.json().getJsonObject("fault").getJsonObject("detail").getString("errorcode"));
        assertTrue(arrested.json().getJsonObject("fault").getString("faultstring").contains("messagesPerPeriod=5, periodInMicroseconds=60000000"));
        assertEquals(200, soko.query(other).status());
        Control.advance(1);
        assertEquals(200, duka.query(checkout).status());
    }

    @Test
    void doesNotKnowStrangeIdsNorThoseOfAnotherShop() {
        Control.set("queriesPerMinute", 0);
        String checkout = accepted("success");
        assertEquals("500 500.001.1001 The transaction does not Exist", duka.query("ws_CO_1").error());
        assertEquals("500 500.001.1001 The transaction does not Exist", Merchant.soko().query(checkout).error());
        Control.set("queryUnknown", "invalid");
        assertEquals("400 400.002.02 Bad Request - Invalid CheckoutRequestID", duka.query("ws_CO_1").error());
        Control.set("queryUnknown", "doesNotExist");
        Control.set("queryBlindSeconds", 20);
        assertEquals("500 500.001.1001 The transaction does not Exist", duka.query(checkout).error());
        Control.advance(20);
        assertEquals("0", duka.query(checkout).json().getString("ResultCode"));
    }

    @Test
    void refusesWhatTheRealOneRefuses() {
        Control.set("queriesPerMinute", 0);
        Map<String, Object> query = duka.queryFields("ws_CO_1");
        query.put("Password", "d3Jvbmc=");
        assertEquals("500 500.001.1001 Wrong credentials", duka.post("/mpesa/stkpushquery/v1/query", query).error());
        query.remove("CheckoutRequestID");
        assertEquals("400 400.002.02 Bad Request - Invalid CheckoutRequestID", duka.post("/mpesa/stkpushquery/v1/query", query).error());
        query.put("BusinessShortCode", "600584");
        query.put("CheckoutRequestID", "ws_CO_1");
        assertEquals("500 500.001.1001 Merchant does not exist", duka.post("/mpesa/stkpushquery/v1/query", query).error());
    }

    @Test
    void hiccupsEvenAfterTheFinalResultButNeverChangesIt() {
        Control.set("queriesPerMinute", 0);
        String checkout = accepted("query-flaky");
        assertEquals("400 400.002.02 Bad Request - Invalid CheckoutRequestID", duka.query(checkout).error());
        Control.advance(30);
        int hiccups = 0;
        for (int time = 0; time < 100; time++) {
            Http.Reply reply = duka.query(checkout);
            if (reply.status() == 500) {
                assertEquals("500 500.001.1001 ", reply.error());
                hiccups++;
            } else {
                assertEquals("0", reply.json().getString("ResultCode"));
            }
        }
        assertTrue(hiccups > 8 && hiccups < 35, hiccups + " of 100");
    }
}
