package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PullTest {
    private static final String QUERY = "/pulltransactions/v1/query";

    private final Merchant duka = Merchant.duka();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    private static Map<String, Object> registration() {
        return new LinkedHashMap<>(Map.of("ShortCode", "174379", "RequestType", "Pull", "NominatedNumber", "254722000000", "CallBackURL", "http://127.0.0.1:1/pull"));
    }

    private static Map<String, Object> asked(String from, String until, int offset) {
        return new LinkedHashMap<>(Map.of("ShortCode", "174379", "StartDate", from, "EndDate", until, "OffSetValue", String.valueOf(offset)));
    }

    private static void paid(int times) {
        for (int time = 0; time < times; time++) {
            Control.post("/control/phones/254722000%03d/pay".formatted(time % 1000), "{\"to\":\"174379\",\"amount\":\"20.00\",\"account\":\"A%d\"}".formatted(time));
        }
        Control.advance(1);
    }

    private JsonArray rows(int offset) {
        return duka.post(QUERY, asked("2026-03-05 00:00:00", "2026-03-06 00:00:00", offset)).json().getJsonArray("Response").getJsonArray(0);
    }

    @Test
    void registersOnceAndThenSaysThatItIsAlready() {
        assertEquals("1000", duka.post("/pulltransactions/v1/register", registration()).json().getString("ResponseStatus"));
        assertEquals("1001", duka.post("/pulltransactions/v1/register", registration()).json().getString("ResponseStatus"));
    }

    @Test
    void givesAHundredRowsAPageInAnArrayInsideAnArray() {
        duka.post("/pulltransactions/v1/register", registration());
        paid(103);
        assertEquals(100, rows(0).size());
        assertEquals(3, rows(100).size());
        JsonObject row = rows(100).getJsonObject(2);
        assertEquals("20.00", row.getString("amount"));
        assertEquals("A102", row.getString("billreference"));
        assertEquals(722000102, row.getInt("msisdn"));
        assertEquals("2026-03-05T07:15:30.200Z", row.getString("trxDate"));
        Control.set("pullZone", "nairobi");
        assertEquals("2026-03-05T10:15:30.200Z", rows(100).getJsonObject(2).getString("trxDate"));
    }

    @Test
    void forgetsWhatIsOlderThanTwoDays() {
        duka.post("/pulltransactions/v1/register", registration());
        paid(1);
        Control.advance(48 * 3600 - 10);
        duka.newToken();
        assertEquals(1, rows(0).size());
        Control.advance(20);
        assertEquals(0, rows(0).size());
    }

    @Test
    void hasTwoWaysOfSayingThatThereIsNothing() {
        duka.post("/pulltransactions/v1/register", registration());
        JsonObject reply = duka.post(QUERY, asked("2026-03-05 00:00:00", "2026-03-05 01:00:00", 0)).json();
        assertEquals("1001", reply.getString("ResponseCode"));
        assertEquals("[[]]", reply.get("Response").toString());
        Control.set("pullEmpty", "http500");
        assertTrue(duka.post(QUERY, asked("2026-03-05 00:00:00", "2026-03-05 01:00:00", 0)).error().startsWith("500 "));
    }

    @Test
    void takesGetWithABodyOrPostAsTold() {
        duka.post("/pulltransactions/v1/register", registration());
        paid(1);
        String body = Merchant.json(asked("2026-03-05 00:00:00", "2026-03-06 00:00:00", 0));
        HttpRequest.Builder get = Http.to(QUERY).header("Content-Type", "application/json").header("Authorization", "Bearer " + duka.token())
                .method("GET", HttpRequest.BodyPublishers.ofString(body));
        assertEquals("1000", Http.send(get).json().getString("ResponseCode"));
        Control.set("pullVerb", "post");
        assertEquals("405 405.001 Method Not Allowed", Http.send(get).error());
    }

    @Test
    void refusesShortCodesNotRegisteredAndUnreadableDates() {
        assertEquals("400 400.001 Invalid ShortCode", duka.post(QUERY, asked("2026-03-05 00:00:00", "2026-03-06 00:00:00", 0)).error());
        duka.post("/pulltransactions/v1/register", registration());
        assertEquals("400 400.001 Invalid StartDate", duka.post(QUERY, asked("2026-03-05", "2026-03-06 00:00:00", 0)).error());
        Map<String, Object> foreign = registration();
        foreign.put("ShortCode", "600584");
        assertEquals("400 400.001 Invalid ShortCode", duka.post("/pulltransactions/v1/register", foreign).error());
    }
}
