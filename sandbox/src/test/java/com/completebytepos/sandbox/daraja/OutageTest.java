package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    private final Merchant duka = Merchant.duka();

    @BeforeEach
    void standStill() {
        Control.reset();
        duka.newToken();
    }

    @AfterEach
    void letGo() {
        Control.reset();
    }

    private Http.Reply push() {
        return duka.submit(duka.push("http://127.0.0.1:1/pay"));
    }

    private static int pushes() {
        return Http.send(Http.to("/control/pushes")).array().size();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"HTTP_503,503,text/html", "HTML_502,502,text/html", "HTML_200,200,text/html", "EMPTY_200,200,text/plain", "EMPTY_400,400,text/plain",
        "EMPTY_500,500,text/plain", "SPIKE_429,429,application/json", "BUSY_500,500,application/json", "QUOTA_500,500,application/json",
        "MAINTENANCE_500,500,application/json"})
    void breaksOneAnswerWithoutCarryingItOut(String kind, int status, String type) {
        Control.outage(kind, "/mpesa/stkpush");
        Http.Reply reply = push();
        assertEquals(status, reply.status());
        assertTrue(reply.type().startsWith(type), reply.type());
        assertEquals(kind.startsWith("EMPTY"), reply.text().isEmpty());
        assertEquals(0, pushes());
        assertEquals(200, push().status());
    }

    @Test
    void answersTheTokenWithAnEmptyBodyWhenOnlyThatIsDown() {
        Control.outage("EMPTY_400", "/oauth");
        assertEquals(200, push().status());
        Http.Reply reply = Http.send(Http.to("/oauth/v1/generate?grant_type=client_credentials").header("Authorization", duka.basic()));
        assertEquals(400, reply.status());
        assertEquals("", reply.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TIMEOUT,0", "TIMEOUT_AFTER,1"})
    void hangsBeforeOrAfterCarryingItOut(String kind, int taken) {
        Control.outage(kind, "/mpesa");
        CompletableFuture<Http.Reply> reply = Http.sendAsync(duka.request("/mpesa/stkpush/v1/processrequest", duka.push("http://127.0.0.1:1/pay")));
        long end = System.nanoTime() + 5_000_000_000L;
        while (Http.send(Http.to("/control/clock")).json().getInt("due") == 0) assertTrue(System.nanoTime() < end, "the request never arrived");
        assertEquals(taken, pushes());
        assertFalse(reply.isDone());
        Control.advance(60);
        assertEquals(504, reply.join().status());
    }

    @Test
    void losesTheAnswerOfSomethingCarriedOut() {
        Control.outage("CUT_AFTER", "/mpesa/stkpush");
        assertThrows(UncheckedIOException.class, this::push);
        assertEquals(1, pushes());
    }

    @Test
    void hitsOnlyTheShopItIsMeantForUntilItsTimeIsOver() {
        Control.post("/control/outages", "{\"kind\":\"HTTP_503\",\"path\":\"/mpesa\",\"contains\":\"174379\",\"seconds\":30}");
        Merchant soko = Merchant.soko();
        assertEquals(503, push().status());
        assertEquals(200, soko.submit(soko.push("http://127.0.0.1:1/pay")).status());
        Control.advance(29);
        assertEquals(503, push().status());
        Control.advance(31);
        assertEquals(200, push().status());
    }
}
