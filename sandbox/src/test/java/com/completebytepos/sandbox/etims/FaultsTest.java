package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weather: what the caller is told, and what KRA knows all the same. */
class FaultsTest {

    private static final JsonObject SALE = sale(1, Line.of("1", "100", "B"));
    private Unit unit;

    @BeforeEach
    void ready() {
        Sandbox.UP.reset();
        unit = Unit.of(Profile.D).ready();
    }

    private static int sales() {
        return Sandbox.UP.ledger("call=SAVE_SALE").size();
    }

    private Answer send() {
        return unit.call(Call.SAVE_SALE, SALE);
    }

    private Answer sendOrBreak(Duration patience) throws IOException {
        return Sandbox.UP.sendOrBreak("POST", unit.path(Call.SAVE_SALE), unit.headers(), unit.body(Call.SAVE_SALE, SALE), patience);
    }

    @Test
    void anOutageIsAnsweredByWhoStandsInFrontAndNothingIsKept() {
        Sandbox.UP.fault("HTTP_503", ",\"times\":1");
        Sandbox.UP.fault("HTTP_500", ",\"times\":1");
        Sandbox.UP.fault("HTML", ",\"times\":1");
        Sandbox.UP.fault("EMPTY", ",\"times\":1");
        Sandbox.UP.fault("BUSY", ",\"times\":1");
        assertEquals(503, send().http());
        assertEquals(500, send().http());
        Answer html = send();
        assertEquals(200, html.http());
        assertTrue(html.contentType().startsWith("text/html"));
        assertEquals("", send().text());
        assertEquals("990", send().code());
        assertEquals(0, sales());
        assertTrue(send().accepted());
    }

    @Test
    void oneDroppedAnswerLeavesTheOthersAlone() throws Exception {
        Sandbox.UP.fault("SLOW", ",\"path\":\"selectNoticeList\",\"delayMillis\":800");
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> unit.call(Call.NOTICES, since("20180101000000")));
        Thread.sleep(200);
        Sandbox.UP.fault("DROP_AFTER", ",\"path\":\"saveTrnsSalesOsdc\",\"times\":1");
        assertThrows(IOException.class, () -> sendOrBreak(Duration.ofSeconds(5)));
        assertTrue(other.get().accepted());
    }

    @Test
    void aDroppedConnectionTellsNothingOfWhetherTheSaleArrived() {
        Sandbox.UP.fault("DROP_BEFORE", ",\"times\":1");
        assertThrows(IOException.class, () -> sendOrBreak(Duration.ofSeconds(5)));
        assertEquals(0, sales());
        Sandbox.UP.fault("DROP_AFTER", ",\"times\":1");
        assertThrows(IOException.class, () -> sendOrBreak(Duration.ofSeconds(5)));
        assertEquals(1, sales());
        JsonObject kept = unit.must(Call.INVOICE, Json.createObjectBuilder().add("invcNo", 1).build()).data().getJsonArray("salesList").getJsonObject(0);
        assertEquals("1", kept.getJsonObject("receipt").getString("curRcptNo"));
        assertEquals("994", send().code());
    }

    @Test
    void aTimeOutBeforeOrAfterAcceptingLooksTheSame() {
        Sandbox.UP.fault("TIMEOUT_BEFORE", ",\"times\":1,\"delayMillis\":1500");
        assertThrows(HttpTimeoutException.class, () -> sendOrBreak(Duration.ofMillis(400)));
        assertEquals(0, sales());
        Sandbox.UP.fault("TIMEOUT_AFTER", ",\"times\":1,\"delayMillis\":1500");
        assertThrows(HttpTimeoutException.class, () -> sendOrBreak(Duration.ofMillis(400)));
        assertEquals(1, sales());
        Sandbox.UP.fault("TIMEOUT_AFTER", ",\"times\":1,\"delayMillis\":100");
        assertEquals(504, send().http());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_500_AFTER", "EMPTY_AFTER", "TRUNCATED_AFTER"})
    void aSpoiledAnswerHidesAnAcceptedSale(String kind) {
        Sandbox.UP.fault(kind, ",\"times\":1");
        Answer spoiled = send();
        assertThrows(JsonException.class, spoiled::json);
        assertEquals(1, sales());
    }

    @Test
    void aSlowAnswerIsTheRightAnswerLater() {
        Sandbox.UP.fault("SLOW", ",\"delayMillis\":700,\"path\":\"saveTrnsSalesOsdc\"");
        long start = System.nanoTime();
        assertTrue(send().accepted());
        assertTrue(System.nanoTime() - start >= 650_000_000L);
        start = System.nanoTime();
        unit.must(Call.NOTICES, since("20180101000000"));
        assertTrue(System.nanoTime() - start < 650_000_000L);
    }

    @Test
    void aFaultStrikesOnlyWhomItIsMeantFor() {
        Unit other = Unit.of(Profile.D, "A000000002S", "00", "CBPOS-SOKO-00");
        other.initialise();
        Sandbox.UP.fault("HTTP_503", ",\"profile\":\"D\",\"tin\":\"A000000002S\"");
        assertEquals(503, other.call(Call.NOTICES, since("20180101000000")).http());
        assertTrue(send().accepted());
        assertEquals(503, Sandbox.UP.send("POST", "/oscu/etims-api/selectNoticeList", Map.of("tin", "A000000002S"), "{}").http());
        int id = Sandbox.UP.ask("faults").asJsonArray().getJsonObject(0).getInt("id");
        assertEquals(200, Sandbox.UP.send("DELETE", "/control/faults/" + id, Map.of(), "").http());
        other.must(Call.NOTICES, since("20180101000000"));
    }

    @Test
    void aMixOfWeatherIsTheSameOnEveryRun() {
        String first = mixed();
        Sandbox.UP.reset();
        unit = Unit.of(Profile.D).ready();
        assertEquals(first, mixed());
        assertTrue(first.contains("x") && first.contains("."), first);
    }

    private String mixed() {
        Sandbox.UP.fault("HTTP_503", ",\"percent\":30");
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            run.append(unit.call(Call.NOTICES, since("20180101000000")).http() == 503 ? 'x' : '.');
        }
        return run.toString();
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = {"G", "V"})
    void theGatewayAndTheVscuTimeOutInTheirOwnWords(Profile profile) {
        Sandbox.UP.reset();
        unit = Unit.of(profile).ready();
        Sandbox.UP.fault("TIMEOUT_AFTER", ",\"times\":1");
        Answer answer = send();
        assertEquals(504, answer.http());
        assertEquals(profile == Profile.G, answer.contentType().startsWith("application/json"));
        assertEquals(1, sales());
        Answer again = send();
        assertFalse(again.accepted());
        assertEquals(profile == Profile.G ? "400" : "899", again.code());
    }
}
