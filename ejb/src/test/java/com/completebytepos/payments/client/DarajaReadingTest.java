package com.completebytepos.payments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.payments.client.DarajaHttp.Reply;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarajaReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "400 | 400.002.02 | Bad Request - Invalid PhoneNumber | bad-phone",
            "400 | 400.002.02 | Bad Request - Invalid Amount | bad-amount",
            "400 | 400.002.02 | Bad Request - Invalid CallBackURL | set-up",
            "400 | 400.002.05 | Invalid Request Payload | set-up",
            "500 | 500.001.1001 | Merchant does not exist | set-up",
            "500 | 500.001.1001 | Wrong credentials | set-up",
            "500 | 500.001.1001 | Unable to lock subscriber, a transaction is already in process for the current subscriber | phone-busy",
            "500 | 500.003.02 | System is busy. Error Occurred: Spike Arrest Violation | throttled",
            "500 | 500.003.03 | Error Occurred: Quota Violation | throttled",
            "500 | 500.002.1001 | Service is currently under maintenance. | provider-away"})
    void whatWasCertainlyNotTakenIsRefusedForItsReason(int status, String code, String text, String reason) {
        var answer = DarajaReading.taken(error(status, code, text));
        assertEquals(Outcome.REFUSED, answer.outcome());
        assertEquals(reason, answer.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"500 | 500.003.1001 | Internal Server Error", "500 | 500.001.1001 | something new", "500 | 999.9 | x", "500 | 500.002.1001 | duplicate OriginatorConversationID"})
    void whatNobodyCanTellIsUnknown(int status, String code, String text) {
        assertEquals(Outcome.UNKNOWN, DarajaReading.taken(error(status, code, text)).outcome());
    }

    @Test
    void aBrokenLineOrAPageIsUnknownAndNoConnectionIsARefusal() {
        assertEquals(Outcome.UNKNOWN, DarajaReading.taken(new Reply(0, true, Optional.empty(), 1)).outcome());
        assertEquals(Outcome.UNKNOWN, DarajaReading.taken(new Reply(503, true, Optional.empty(), 1)).outcome());
        assertEquals(Outcome.UNKNOWN, DarajaReading.taken(new Reply(200, true, Optional.empty(), 1)).outcome());
        assertEquals("provider-away", DarajaReading.taken(new Reply(0, false, Optional.empty(), 1)).reason());
    }

    @Test
    void aTakenPromptHasItsId() {
        var answer = DarajaReading.taken(reply(200, "{\"MerchantRequestID\":\"1-2-3\",\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":\"0\"}"));
        assertEquals(Outcome.TAKEN, answer.outcome());
        assertEquals("ws_CO_1", answer.id());
    }

    @Test
    void aQueryTellsOnlyByAResultCodeWhateverItsStatus() {
        assertEquals("1032", DarajaReading.told(reply(200, "{\"ResponseCode\":\"0\",\"ResultCode\":\"1032\"}")).code());
        assertEquals("0", DarajaReading.told(reply(200, "{\"ResponseCode\":\"0\",\"ResultCode\":0}")).code());
        assertEquals(Outcome.UNKNOWN, DarajaReading.told(error(200, "500.001.1001", "")).outcome());
        assertEquals(Outcome.UNKNOWN, DarajaReading.told(error(500, "500.001.1001", "The transaction does not Exist")).outcome());
        assertEquals("throttled", DarajaReading.told(reply(429, "{\"fault\":{\"faultstring\":\"x\",\"detail\":{\"errorcode\":\"policies.ratelimit.SpikeArrestViolation\"}}}")).reason());
    }

    @Test
    void tokensThatAreNoLongerTakenAreSeen() {
        assertTrue(DarajaReading.isBadToken(error(404, "404.001.03", "Invalid Access Token")));
        assertTrue(DarajaReading.isBadToken(error(401, "401.002.01", "Invalid Access Token")));
    }

    private static Reply error(int status, String code, String text) {
        return reply(status, "{\"requestId\":\"1\",\"errorCode\":\"" + code + "\",\"errorMessage\":\"" + text + "\"}");
    }

    private static Reply reply(int status, String json) {
        return new Reply(status, true, Wire.object(json), 1);
    }
}
