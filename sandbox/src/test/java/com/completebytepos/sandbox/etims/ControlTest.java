package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static com.completebytepos.sandbox.etims.Papers.since;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests and people may order, several shops side by side, and several callers at once. */
class ControlTest {

    private static final Line HUNDRED = Line.of("1", "100", "B");

    @BeforeEach
    void reset() {
        Sandbox.UP.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "settings; {\"NO_SUCH\":\"1\"}", "settings; {\"OSCU_UNKNOWN_PATH\":\"500\"}", "settings; {\"TOKEN_SECONDS\":\"many\"}",
        "rules; {\"rule\":\"FIELD\",\"profile\":\"G\",\"ruling\":\"ACCEPT\"}", "rules; {\"rule\":\"ITEM\",\"profile\":\"X\",\"ruling\":\"ACCEPT\"}",
        "faults; {\"kind\":\"EARTHQUAKE\"}", "faults; {\"kind\":\"HTML\",\"percent\":101}", "clock; {\"set\":\"yesterday\"}",
        "devices; {\"tin\":\"123\",\"bhfId\":\"00\",\"dvcSrlNo\":\"X\",\"kind\":\"OSCU\"}", "devices/A000000001D/00/explode; {}", "purchases; {\"tin\":\"A000000001D\"}"})
    void aWrongOrderIsRefusedWithItsReason(String path, String body) {
        Answer answer = Sandbox.UP.send("POST", "/control/" + path, Map.of(), body);
        assertEquals(400, answer.http(), answer.text());
        assertTrue(answer.json().getString("error").length() > 5, answer.text());
    }

    @Test
    void unknownPathsAndDevicesAreNotFound() {
        assertEquals(404, Sandbox.UP.send("GET", "/control/nothing", Map.of(), "").http());
        assertEquals(404, Sandbox.UP.send("GET", "/control/devices/A000000001D/77", Map.of(), "").http());
        assertEquals(404, Sandbox.UP.send("DELETE", "/control/faults/77", Map.of(), "").http());
    }

    @Test
    void aNewShopsDeviceIsApprovedByOrder() {
        Sandbox.UP.order("devices", "{\"tin\":\"A000000009Z\",\"bhfId\":\"00\",\"dvcSrlNo\":\"CBPOS-NEW-1\",\"kind\":\"OSCU\",\"taxprNm\":\"NEW SHOP\"}");
        Unit unit = Unit.of(Profile.G, "A000000009Z", "00", "CBPOS-NEW-1").ready();
        unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        assertEquals(7, unit.must(Call.PURCHASES, since("20180101000000")).data().getJsonArray("saleList").size());
    }

    @Test
    void shopsAndBranchesCountApart() {
        Unit duka = Unit.of(Profile.G).ready();
        Unit soko = Unit.of(Profile.G, "A000000002S", "00", "CBPOS-SOKO-00").ready();
        Unit branch = Unit.of(Profile.D, "A000000001D", "01", "CBPOS-DUKA-01");
        branch.initialise();
        duka.must(Call.SAVE_SALE, sale(1, HUNDRED));
        duka.must(Call.SAVE_SALE, sale(2, HUNDRED));
        soko.must(Call.SAVE_SALE, sale(1, HUNDRED));
        branch.must(Call.SAVE_SALE, sale(1, HUNDRED));
        assertEquals(2, Sandbox.UP.ledger("call=SAVE_SALE&tin=A000000001D&bhfId=00").size());
        assertEquals(1, Sandbox.UP.ledger("call=SAVE_SALE&tin=A000000001D&bhfId=01").size());
        assertEquals(1, Sandbox.UP.ledger("call=SAVE_SALE&tin=A000000002S").size());
        assertEquals("001", soko.call(Call.INVOICE, Json.createObjectBuilder().add("invcNo", 2).build()).code());
    }

    @Test
    void theLedgerHoldsRequestsAndAnswersInTheOrderOfAcceptance() {
        Unit unit = Unit.of(Profile.D).ready();
        Answer answer = unit.must(Call.SAVE_SALE, sale(1, HUNDRED));
        JsonArray ledger = Sandbox.UP.ledger("tin=A000000001D");
        for (int i = 1; i < ledger.size(); i++) {
            assertTrue(ledger.getJsonObject(i).getInt("order") > ledger.getJsonObject(i - 1).getInt("order"));
        }
        JsonObject last = ledger.getJsonObject(ledger.size() - 1);
        assertEquals(answer.data(), last.getJsonObject("data"));
        assertEquals("POS1-1", last.getJsonObject("request").getString("trdInvcNo"));
        assertEquals("NS", last.getString("kind"));
        assertEquals(1, Sandbox.UP.ledger("after=" + (last.getInt("order") - 1)).size());
    }

    @Test
    void theLogNamesTheRuleThatTurnedARequestAway() {
        Unit unit = Unit.of(Profile.G).ready();
        unit.refused(Call.SAVE_SALE, sale(7, HUNDRED));
        JsonObject last = Sandbox.UP.ask("requests?limit=1").asJsonArray().getJsonObject(0);
        assertEquals("REFUSED", last.getString("verdict"));
        assertEquals("13 INVOICE_GAP", last.getString("rule"));
        assertTrue(last.getString("request").contains("POS1-7"));
        JsonObject gap = Sandbox.UP.ask("state").asJsonObject().getJsonArray("rules").stream().map(row -> row.asJsonObject())
                .filter(row -> row.getString("name").equals("INVOICE_GAP")).findFirst().orElseThrow();
        assertEquals(1, gap.getJsonObject("G").getInt("refusals"));
        assertTrue(gap.getJsonObject("D").getBoolean("uncertain"));
    }

    @Test
    void ofTwentyCallersWithOneNumberExactlyOneIsAccepted() throws Exception {
        Unit unit = Unit.of(Profile.G).ready();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (int invcNo = 1; invcNo <= 5; invcNo++) {
                JsonObject paper = sale(invcNo, HUNDRED);
                List<Callable<Boolean>> calls = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    calls.add(() -> unit.call(Call.SAVE_SALE, paper).accepted());
                }
                int accepted = 0;
                for (Future<Boolean> call : callers.invokeAll(calls)) {
                    accepted += call.get() ? 1 : 0;
                }
                assertEquals(1, accepted);
            }
        } finally {
            callers.shutdown();
        }
        assertEquals(5, Sandbox.UP.ledger("call=SAVE_SALE").size());
    }

    @Test
    void manySlowAnswersWaitSideBySide() throws Exception {
        Unit unit = Unit.of(Profile.D).ready();
        Sandbox.UP.fault("SLOW", ",\"delayMillis\":1000");
        ExecutorService callers = Executors.newFixedThreadPool(60);
        long start = System.nanoTime();
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                calls.add(() -> unit.call(Call.NOTICES, since("20180101000000")).accepted());
            }
            for (Future<Boolean> call : callers.invokeAll(calls)) {
                assertTrue(call.get());
            }
        } finally {
            callers.shutdown();
        }
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }
}
