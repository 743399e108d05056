package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.etims.Papers.Line;
import com.completebytepos.sandbox.etims.control.ControlDesk;
import com.completebytepos.sandbox.etims.control.Journal;
import com.completebytepos.sandbox.etims.wire.Inbound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that was killed comes back with everything it had accepted. */
class JournalTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(NOON, Duration.ofHours(3));
    @TempDir Path folder;
    private Map<String, String> headers = new HashMap<>();

    private Simulator start(Clock clock) {
        return new Simulator(clock, new Journal(Optional.of(folder)));
    }

    private String call(Simulator simulator, Call call, String body) {
        return simulator.answer(Profile.D, new Inbound("POST", "/" + call.paths(Profile.D).get(0), headers, body)).reply().text();
    }

    private static String control(Simulator simulator, String method, String path, String body) {
        return new ControlDesk(simulator).answer(new Inbound(method, "/" + path, Map.of(), body), Map.of()).text();
    }

    private Simulator lived() {
        Simulator first = start(NOON);
        control(first, "POST", "clock", "{\"advanceSeconds\":60}");
        control(first, "POST", "settings", "{\"RECEIPT_NUMBERS\":\"number\"}");
        control(first, "POST", "devices", "{\"tin\":\"A000000009Z\",\"bhfId\":\"00\",\"dvcSrlNo\":\"NEW-1\",\"kind\":\"OSCU\"}");
        String init = call(first, Call.INIT, "{\"tin\":\"A000000009Z\",\"bhfId\":\"00\",\"dvcSrlNo\":\"NEW-1\"}");
        headers = Map.of("tin", "A000000009Z", "bhfid", "00", "cmckey", new Answer(200, "", init).data().getJsonObject("info").getString("cmcKey"));
        for (int invcNo = 1; invcNo <= 3; invcNo++) {
            call(first, Call.SAVE_SALE, sale(invcNo, Line.of("1", "100", "B")).toString());
        }
        call(first, Call.SAVE_SALE, sale(3, Line.of("1", "100", "B")).toString());
        return first;
    }

    @Test
    void ledgerCountersSettingsAndClockAreThereAfterAKill() {
        Simulator first = lived();
        Simulator second = start(NOON);
        for (String path : new String[] {"ledger", "devices", "clock"}) {
            assertEquals(control(first, "GET", path, ""), control(second, "GET", path, ""));
        }
        assertEquals(control(first, "GET", "ledger", ""), control(start(LATER), "GET", "ledger", ""));
        String answer = call(second, Call.SAVE_SALE, sale(4, Line.of("1", "100", "B")).toString());
        assertTrue(answer.contains("\"curRcptNo\":4"), answer);
        assertEquals("{\"nairobi\":\"2026-11-25 15:01:00\",\"instant\":\"2026-11-25T12:01:00Z\",\"aheadSeconds\":60}", control(start(LATER), "GET", "clock", ""));
    }

    @Test
    void tokensAndTheFetchedClassListComeBackToo() {
        Simulator first = lived();
        String basic = Base64.getEncoder().encodeToString("sandbox-consumer-key:sandbox-consumer-secret".getBytes(StandardCharsets.UTF_8));
        Inbound asked = new Inbound("GET", "/v1/token/generate", Map.of("authorization", "Basic " + basic), "");
        String token = new Answer(200, "", first.answer(Profile.G, asked).reply().text()).json().getString("access_token");
        headers = new HashMap<>(headers);
        headers.putAll(Map.of("authorization", "Bearer " + token, "apigee_app_id", "00000000-0000-4000-8000-0000000e7135"));
        assertTrue(gateway(first, Call.ITEM_CLASSES, Papers.since("20180101000000").toString()).accepted());
        assertTrue(gateway(start(NOON), Call.SAVE_ITEM, Papers.item(Papers.COFFEE_B, "B").toString()).accepted());
        Simulator third = start(NOON);
        assertTrue(gateway(third, Call.SAVE_ITEM, Papers.item(Papers.FLOUR_A, "A").toString()).accepted());
    }

    private Answer gateway(Simulator simulator, Call call, String body) {
        return new Answer(200, "", simulator.answer(Profile.G, new Inbound("POST", "/" + call.paths(Profile.G).get(0), headers, body)).reply().text());
    }

    @Test
    void aHalfWrittenLineIsDroppedAndTheNextOneIsWhole() throws IOException {
        lived();
        Path file = folder.resolve("etims.journal");
        Files.writeString(file, "{\"door\":\"D\",\"at\":\"2026-", StandardOpenOption.APPEND);
        Simulator second = start(NOON);
        call(second, Call.SAVE_SALE, sale(4, Line.of("1", "100", "B")).toString());
        assertEquals(control(second, "GET", "ledger", ""), control(start(NOON), "GET", "ledger", ""));
    }

    @Test
    void aResetIsForgottenForGood() {
        control(lived(), "POST", "reset", "{}");
        assertEquals("[]", control(start(NOON), "GET", "ledger", ""));
    }
}
