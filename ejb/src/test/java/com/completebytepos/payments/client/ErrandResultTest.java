package com.completebytepos.payments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class ErrandResultTest {

    @Test
    void parametersComeAsAListOrAlone() {
        var many = ErrandResult.read("{\"Result\":{\"ResultType\":\"0\",\"ResultCode\":\"0\",\"ResultDesc\":\"ok\",\"ConversationID\":\"AG_1\",\"TransactionID\":\"OAK0000000\",\"ResultParameters\":{\"ResultParameter\":["
                + "{\"Key\":\"DebitPartyName\",\"Value\":\"x\"},{\"Key\":\"DebitPartyName\"},{\"Key\":\"Amount\",\"Value\":10.5},{\"Key\":\"ReceiptNo\",\"Value\":\"UK51AAAA01\"},{\"Key\":\"TransactionStatus\",\"Value\":\"Completed\"},"
                + "{\"Key\":\"CreditPartyName\",\"Value\":\"174379 - DUKA\"}]}}}").orElseThrow();
        assertEquals("UK51AAAA01", many.receipt());
        assertEquals(Money.of("10.50"), many.amount());
        assertEquals("Completed", many.status());
        assertEquals("174379 - DUKA", many.party());
        assertNull(many.paidAt());
        var one = ErrandResult.read("{\"Result\":{\"ResultCode\":2032,\"TransactionID\":\"OAK0000000\",\"ResultParameters\":{\"ResultParameter\":{\"Key\":\"Amount\",\"Value\":\"7\"}}}}").orElseThrow();
        assertEquals("2032", one.code());
        assertEquals(Money.of("7"), one.amount());
        assertNull(one.status());
    }

    @Test
    void whenItWasPaidIsReadAsANumberOrAText() {
        for (var time : new String[] {"{\"Key\":\"FinalisedTime\",\"Value\":20261125131500}", "{\"Key\":\"InitiatedTime\",\"Value\":\"20261125131500\"}"}) {
            var told = ErrandResult.read("{\"Result\":{\"ResultCode\":0,\"ResultParameters\":{\"ResultParameter\":" + time + "}}}").orElseThrow();
            assertEquals(Instant.parse("2026-11-25T10:15:00Z"), told.paidAt(), time);
        }
        assertNull(ErrandResult.read("{\"Result\":{\"ResultCode\":0,\"ResultParameters\":{\"ResultParameter\":{\"Key\":\"FinalisedTime\",\"Value\":\"soon\"}}}}").orElseThrow().paidAt());
    }

    @Test
    void anEchoedRequestIsNoResult() {
        assertTrue(ErrandResult.read("{\"Initiator\":\"testapi\"}").isEmpty());
        assertTrue(ErrandResult.read("<html>").isEmpty());
        assertTrue(ErrandResult.read("{\"Result\":[]}").isEmpty());
    }

    @Test
    void aPulledTimeIsReadSoThatItLiesInTheWindow() {
        var from = Instant.parse("2026-11-25T09:00:00Z");
        var until = Instant.parse("2026-11-25T11:00:00Z");
        assertEquals(Instant.parse("2026-11-25T10:00:00Z"), Wire.pulledTime("2026-11-25T10:00:00.000Z", from, until));
        assertEquals(Instant.parse("2026-11-25T10:00:00Z"), Wire.pulledTime("2026-11-25T13:00:00.000Z", from, until), "East Africa Time labelled Z");
        assertNull(Wire.pulledTime("soon", from, until));
    }

    @Test
    void theProvidersKeyOpensWhatWasClosedForIt() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var sealed = ProviderCertificate.seal("Duka#2026&Asha", pair.getPublic());
        assertEquals(344, sealed.length());
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
        assertEquals("Duka#2026&Asha", new String(cipher.doFinal(Base64.getDecoder().decode(sealed))));
    }
}
