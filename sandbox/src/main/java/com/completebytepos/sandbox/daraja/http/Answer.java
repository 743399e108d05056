package com.completebytepos.sandbox.daraja.http;

import jakarta.json.JsonStructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What goes back, when (on the simulator's clock), and whether the connection is cut instead. */
public record Answer(int status, String contentType, byte[] body, Duration hold, boolean cut) {

    public static Answer json(int status, JsonStructure body) {
        return new Answer(status, "application/json;charset=UTF-8", body.toString().getBytes(StandardCharsets.UTF_8), Duration.ZERO, false);
    }

    public static Answer json(JsonStructure body) {
        return json(200, body);
    }

    public static Answer html(int status, String text) {
        return new Answer(status, "text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), Duration.ZERO, false);
    }

    public static Answer empty(int status) {
        return new Answer(status, "text/plain", new byte[0], Duration.ZERO, false);
    }

    public static Answer file(String contentType, byte[] body) {
        return new Answer(200, contentType, body, Duration.ZERO, false);
    }

    public Answer held(Duration longer) {
        return new Answer(status, contentType, body, longer, cut);
    }

    public Answer cutShort() {
        return new Answer(status, contentType, body, hold, true);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
