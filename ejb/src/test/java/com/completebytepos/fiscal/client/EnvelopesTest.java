package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as KRA's server, its VSCU and its gateway were seen to give them. */
class EnvelopesTest {

    @ParameterizedTest
    @CsvSource({"000, DONE", "00, DONE", "001, NOTHING", "910, REFUSED", "994, REFUSED", "899, REFUSED", "834, REFUSED", "900, SET_UP", "901, SET_UP", "902, SET_UP", "894, BUSY", "990, BUSY",
        "999, UNKNOWN", "992, UNKNOWN"})
    void theResultCodeOfServerAndVscuDecides(String code, Outcome outcome) {
        var answer = Envelopes.plain(new EtimsHttp.Reply(200, "{\"resultCd\":\"" + code + "\",\"resultMsg\":\"words\",\"resultDt\":null,\"data\":null}", null));
        assertEquals(outcome, answer.outcome());
        assertEquals("words", answer.words());
        assertEquals(0, answer.data().size());
    }

    @ParameterizedTest
    @CsvSource({"500, UNKNOWN", "502, UNKNOWN", "503, UNKNOWN", "504, UNKNOWN", "200, UNKNOWN", "429, BUSY", "404, SET_UP", "401, SET_UP"})
    void withoutAnAnswerOfKrasNobodyGuesses(int status, Outcome outcome) {
        assertEquals(outcome, Envelopes.plain(new EtimsHttp.Reply(status, "<html>Bad gateway</html>", null)).outcome());
        assertEquals(outcome, Envelopes.plain(new EtimsHttp.Reply(status, "", null)).outcome());
        assertEquals(outcome, Envelopes.plain(new EtimsHttp.Reply(status, "{\"resultCd\":\"00", null)).outcome());
    }

    @Test
    void whatNeverLeftIsToldFromWhatMayHaveArrived() {
        assertEquals(Outcome.NOT_SENT, Envelopes.plain(new EtimsHttp.Reply(0, null, "no connection")).outcome());
        assertEquals(Outcome.UNKNOWN, Envelopes.gateway(new EtimsHttp.Reply(-1, null, "no answer")).outcome());
        assertNull(Envelopes.gateway(new EtimsHttp.Reply(-1, null, "no answer")).code());
    }

    @Test
    void theGatewayIsJudgedByItsOwnCodeNotByHttp() {
        var accepted = "{\"responseHeader\":{\"responseCode\":200,\"customerMessage\":\"Successful\"},\"responseBody\":{\"resultCd\":\"000\",\"resultMsg\":\"Successful\",\"data\":{\"curRcptNo\":\"3\"}}}";
        assertEquals("3", Envelopes.gateway(new EtimsHttp.Reply(200, accepted, null)).data().getString("curRcptNo"));
        var refused = "{\"responseHeader\":{\"responseCode\":400,\"customerMessage\":\"Validation failed\",\"debugMessage\":\"Invalid taxblAmt on item: 1. Expected: 86.21, But Found: 100.00\"},\"responseBody\":null}";
        for (int http : new int[] {200, 400}) {
            var answer = Envelopes.gateway(new EtimsHttp.Reply(http, refused, null));
            assertEquals(Outcome.REFUSED, answer.outcome());
            assertEquals("Invalid taxblAmt on item: 1. Expected: 86.21, But Found: 100.00", answer.words());
        }
        var nothing = "{\"responseHeader\":{\"responseCode\":400,\"customerMessage\":\"There is no search result\"},\"responseBody\":{\"resultCd\":\"001\",\"resultMsg\":\"There is no search result\",\"data\":null}}";
        assertEquals(Outcome.NOTHING, Envelopes.gateway(new EtimsHttp.Reply(400, nothing, null)).outcome());
        assertEquals(Outcome.SET_UP, Envelopes.gateway(new EtimsHttp.Reply(200, nothing.replace("001", "902"), null)).outcome());
    }

    @ParameterizedTest
    @CsvSource({"429, BUSY", "503, UNKNOWN", "500, UNKNOWN", "403, SET_UP", "401, SET_UP"})
    void aFaultOfTheGatewayIsJudgedByItsStatus(int status, Outcome outcome) {
        var answer = Envelopes.gateway(new EtimsHttp.Reply(status, "{\"fault\":{\"faultstring\":\"Spike arrest violation\",\"detail\":{\"errorcode\":\"policies.ratelimit.SpikeArrestViolation\"}}}", null));
        assertEquals(outcome, answer.outcome());
        assertEquals("Spike arrest violation", answer.words());
    }

    @Test
    void theGatewaysOwnWordsAreNoWordOfKras() {
        var late = "{\"header\":{\"responseMessage\":\"Gateway Timeout\",\"responseCode\":504},\"body\":{}}";
        assertEquals(Outcome.UNKNOWN, Envelopes.gateway(new EtimsHttp.Reply(504, late, null)).outcome());
        assertEquals(Outcome.SET_UP, Envelopes.gateway(new EtimsHttp.Reply(401, late.replace("504", "401"), null)).outcome());
        assertEquals(Outcome.SET_UP, Envelopes.gateway(new EtimsHttp.Reply(500, "{\"fault\":{\"faultstring\":\"Unresolved variable : targetPath\"}}", null)).outcome());
        var key = "{\"responseHeader\":{\"responseCode\":400,\"customerMessage\":\"Invalid Headers apigee_app_id\",\"debugMessage\":\"apigee_app_id cannot be Null\"},\"responseBody\":null}";
        assertEquals(Outcome.SET_UP, Envelopes.gateway(new EtimsHttp.Reply(400, key, null)).outcome());
    }
}
