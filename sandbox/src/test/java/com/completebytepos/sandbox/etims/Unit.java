package com.completebytepos.sandbox.etims;

import static com.completebytepos.sandbox.etims.Papers.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A client of one device in one profile, with the headers, body fields and paths that profile wants. */
final class Unit {

    final Profile profile;
    final String tin;
    final String bhfId;
    final String serial;
    String cmcKey = "";
    String token = "";

    private Unit(Profile profile, String tin, String bhfId, String serial) {
        this.profile = profile;
        this.tin = tin;
        this.bhfId = bhfId;
        this.serial = serial;
    }

    /** The head office of the duka, or for VSCU the shop that has only a VSCU. */
    static Unit of(Profile profile) {
        return profile == Profile.V ? new Unit(profile, "A000000003V", "00", "CBPOS-VSCU-00") : new Unit(profile, "A000000001D", "00", "CBPOS-DUKA-00");
    }

    static Unit of(Profile profile, String tin, String bhfId, String serial) {
        return new Unit(profile, tin, bhfId, serial);
    }

    /** Initialised, class list fetched, five items registered and a thousand of each in stock. */
    Unit ready() {
        initialise();
        must(Call.ITEM_CLASSES, Papers.since("20180101000000"));
        must(Call.SAVE_ITEM, Papers.item(Papers.COFFEE_B, "B"));
        must(Call.SAVE_ITEM, Papers.item(Papers.FLOUR_A, "A"));
        must(Call.SAVE_ITEM, Papers.item(Papers.BREAD_C, "C"));
        must(Call.SAVE_ITEM, Papers.item(Papers.STAMP_D, "D"));
        must(Call.SAVE_ITEM, Papers.item(Papers.REPAIR_B, "B"));
        must(Call.SAVE_STOCK_IO, Papers.stock(1, "06", Papers.Line.of("1000", "10", "A"), Papers.Line.of("1000", "10", "B"), Papers.Line.of("1000", "10", "C"), Papers.Line.of("1000", "10", "D")));
        return this;
    }

    void initialise() {
        fetchToken();
        Answer answer = init();
        assertTrue(answer.accepted(), answer.text());
        if (profile.isOscu()) {
            cmcKey = answer.data().getJsonObject("info").getString("cmcKey");
        }
    }

    void fetchToken() {
        if (profile == Profile.G) {
            String basic = Base64.getEncoder().encodeToString("sandbox-consumer-key:sandbox-consumer-secret".getBytes(StandardCharsets.UTF_8));
            token = Sandbox.UP.send("GET", "/gateway/v1/token/generate?grant_type=client_credentials", Map.of("Authorization", "Basic " + basic), "").json().getString("access_token");
        }
    }

    Answer init() {
        return Sandbox.UP.send("POST", path(Call.INIT), headers(), Json.createObjectBuilder().add("tin", tin).add("bhfId", bhfId).add("dvcSrlNo", serial).build().toString());
    }

    String path(Call call) {
        return base() + "/" + call.paths(profile).get(0);
    }

    String base() {
        return switch (profile) {
            case D -> "/oscu/etims-api";
            case G -> "/gateway/etims-oscu/api/v1";
            case V -> "/vscu";
        };
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (profile == Profile.G) {
            headers.put("Authorization", "Bearer " + token);
            headers.put("apigee_app_id", "00000000-0000-4000-8000-0000000e7135");
        }
        if (profile.isOscu() && !cmcKey.isEmpty()) {
            headers.put("tin", tin);
            headers.put("bhfId", bhfId);
            headers.put("cmcKey", cmcKey);
        }
        return headers;
    }

    /** The body as this profile wants it. */
    String body(Call call, JsonObject paper) {
        boolean needed = profile != Profile.G || call == Call.PURCHASES || call == Call.STOCK_MOVES;
        return (needed ? with(with(paper, "tin", tin), "bhfId", bhfId) : paper).toString();
    }

    Answer call(Call call, JsonObject paper) {
        return Sandbox.UP.send("POST", path(call), headers(), body(call, paper));
    }

    Answer must(Call call, JsonObject paper) {
        Answer answer = call(call, paper);
        assertTrue(answer.accepted(), () -> profile + " " + call + ": " + answer.text());
        return answer;
    }

    /** Sends what has to be refused, and holds the simulator to the law that a refused call moves no counter. */
    Answer refused(Call call, JsonObject paper) {
        JsonObject before = counters();
        Answer answer = call(call, paper);
        assertFalse(answer.http() == 200 && answer.accepted(), () -> profile + " " + call + " was accepted: " + paper);
        assertEquals(before, counters());
        return answer;
    }

    JsonObject counters() {
        JsonObject state = Sandbox.UP.ask("devices/" + tin + "/" + bhfId).asJsonObject();
        return Json.createObjectBuilder(state).add("stock", Sandbox.UP.ask("stock?tin=" + tin + "&bhfId=" + bhfId)).add("documents", Sandbox.UP.ledger("bodies=no").size()).build();
    }
}
