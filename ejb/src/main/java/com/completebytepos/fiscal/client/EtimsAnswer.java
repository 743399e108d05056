package com.completebytepos.fiscal.client;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * An answer of KRA, whatever envelope it came in.
 *
 * @param code  KRA's result code, the HTTP status where there was none, null when nothing came
 * @param words KRA's own, or what went wrong on the way
 * @param data  never null; empty where there was none
 * @param raw   the body as it came; null when none came
 */
public record EtimsAnswer(Outcome outcome, String code, String words, JsonObject data, String raw) {

    static EtimsAnswer of(Outcome outcome, String code, String words, String raw) {
        return new EtimsAnswer(outcome, code, words, JsonValue.EMPTY_JSON_OBJECT, raw);
    }

    public boolean isDone() {
        return outcome == Outcome.DONE || outcome == Outcome.NOTHING;
    }
}
