package com.completebytepos.sandbox.etims;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** An answer as a client reads it: fault, header, responseHeader, responseBody, top-level result, in that order. */
record Answer(int http, String contentType, String text) {

    JsonObject json() {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** resultCd, or the gateway's own code when there is none. */
    String code() {
        JsonObject json = json();
        if (json.containsKey("fault")) {
            return "fault";
        }
        if (json.containsKey("header")) {
            return String.valueOf(json.getJsonObject("header").getInt("responseCode"));
        }
        if (json.containsKey("responseHeader")) {
            int code = json.getJsonObject("responseHeader").getInt("responseCode");
            return json.get("responseBody") == JsonValue.NULL ? String.valueOf(code) : json.getJsonObject("responseBody").getString("resultCd");
        }
        return json.getString("resultCd");
    }

    boolean accepted() {
        return http == 200 && code().equals("000");
    }

    /** resultMsg, or the gateway's debugMessage. */
    String reason() {
        return json().containsKey("responseHeader") ? json().getJsonObject("responseHeader").getString("debugMessage") : json().getString("resultMsg");
    }

    String customerMessage() {
        return json().getJsonObject("responseHeader").getString("customerMessage");
    }

    JsonObject result() {
        return json().containsKey("responseBody") ? json().getJsonObject("responseBody") : json();
    }

    JsonObject data() {
        return result().getJsonObject("data");
    }
}
