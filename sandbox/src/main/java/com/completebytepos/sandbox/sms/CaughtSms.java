package com.completebytepos.sandbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** One SMS as it was ordered. */
record CaughtSms(String to, String from, String text) {

    JsonObject json() {
        return Json.createObjectBuilder().add("to", to).add("from", from == null ? "" : from).add("text", text).build();
    }
}
