package com.completebytepos.sandbox.daraja;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** The control door, as the tests use it. */
final class Control {
    /** A Thursday morning in Nairobi. */
    static final String START = "2026-03-05T07:15:30Z";

    private Control() {}

    /** A new world whose clock stands still. */
    static void reset() {
        post("/control/reset", "{\"seed\":7,\"now\":\"" + START + "\",\"speed\":0}");
    }

    static void set(String setting, Object value) {
        post("/control/settings", Json.createObjectBuilder().add(setting, value.toString()).build().toString());
    }

    static void advance(Object seconds) {
        post("/control/clock", "{\"advanceSeconds\":" + seconds + "}");
    }

    static void rule(String api, String scenario) {
        post("/control/rules", "{\"api\":\"%s\",\"scenario\":\"%s\"}".formatted(api, scenario));
    }

    static void outage(String kind, String path) {
        post("/control/outages", "{\"kind\":\"%s\",\"path\":\"%s\",\"times\":1}".formatted(kind, path));
    }

    static JsonObject truth() {
        return Http.send(Http.to("/control/truth")).json();
    }

    static JsonArray deliveries() {
        return Http.send(Http.to("/control/deliveries")).array();
    }

    static Http.Reply tryPost(String path, String body) {
        return Http.send(Http.postJson(path, body));
    }

    static Http.Reply post(String path, String body) {
        Http.Reply reply = tryPost(path, body);
        if (reply.status() != 200) throw new AssertionError(path + " answered " + reply.status() + " " + reply.text());
        return reply;
    }
}
