package com.completebytepos.fiscal.client;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

/**
 * Reads KRA's two envelopes. Where nobody can tell whether a document was taken the outcome is UNKNOWN, never a guess.
 * Codes: KRA OSCU and VSCU specifications v2.0; the gateway as it was seen to answer in 2026.
 */
final class Envelopes {
    static final JsonProvider JSON = JsonProvider.provider();
    private static final Set<String> SET_UP = Set.of("891", "892", "893", "895", "896", "900", "901", "902", "903", "912");
    private static final Set<String> LATER = Set.of("894", "990");
    private static final Set<String> UNCLEAR = Set.of("991", "992", "993", "999");

    private Envelopes() {
    }

    /** OSCU and VSCU: the result at the top. */
    static EtimsAnswer plain(EtimsHttp.Reply reply) {
        if (!reply.came()) return reply.asAnswer();
        var json = object(reply.body());
        if (json.isPresent() && json.get().containsKey("resultCd")) return result(json.get(), reply.body());
        return byStatus(reply);
    }

    /** The gateway: responseHeader and responseBody; header and body, or fault, for what the gateway itself says. */
    static EtimsAnswer gateway(EtimsHttp.Reply reply) {
        if (!reply.came()) return reply.asAnswer();
        var json = object(reply.body()).orElse(JsonValue.EMPTY_JSON_OBJECT);
        if (json.get("fault") instanceof JsonObject fault) return fault(reply, text(fault, "faultstring"));
        var body = json.get("responseBody") instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
        if (body.containsKey("resultCd")) return result(body, reply.body());
        if (json.get("responseHeader") instanceof JsonObject header) {
            var words = words(header);
            int code = header.getInt("responseCode", reply.status());
            if (code >= 500) return EtimsAnswer.of(Outcome.UNKNOWN, String.valueOf(code), words, reply.body());
            boolean setUp = words.contains("Invalid Headers") || words.contains("cmcKey") || words.contains("apigee_app_id");
            if (code >= 400) return EtimsAnswer.of(setUp ? Outcome.SET_UP : Outcome.REFUSED, String.valueOf(code), words, reply.body());
        }
        return byStatus(reply);
    }

    private static EtimsAnswer byStatus(EtimsHttp.Reply reply) {
        return EtimsAnswer.of(outcome(reply.status()), status(reply), "HTTP " + reply.status() + " without an answer of KRA's", reply.body());
    }

    private static Outcome outcome(int status) {
        boolean mine = status == 401 || status == 403 || status == 404 || status == 405;
        return mine ? Outcome.SET_UP : status == 429 ? Outcome.BUSY : Outcome.UNKNOWN;
    }

    /** The gateway's own word. A path it does not know it tells with 500, and then nothing was passed on. */
    private static EtimsAnswer fault(EtimsHttp.Reply reply, String words) {
        return EtimsAnswer.of(words.startsWith("Unresolved variable") ? Outcome.SET_UP : outcome(reply.status()), status(reply), words, reply.body());
    }

    private static EtimsAnswer result(JsonObject result, String raw) {
        var code = text(result, "resultCd");
        var words = text(result, "resultMsg");
        var outcome = code.matches("0+") ? Outcome.DONE : code.equals("001") ? Outcome.NOTHING : SET_UP.contains(code) ? Outcome.SET_UP
                : LATER.contains(code) ? Outcome.BUSY : UNCLEAR.contains(code) ? Outcome.UNKNOWN : Outcome.REFUSED;
        var data = result.get("data") instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
        return new EtimsAnswer(outcome, code, words, data, raw);
    }

    private static String words(JsonObject header) {
        var first = text(header, "customerMessage");
        var second = text(header, "debugMessage");
        return second.isBlank() || second.equals(first) ? first : first.isBlank() || first.equals("Validation failed") ? second : first + ": " + second;
    }

    private static String status(EtimsHttp.Reply reply) {
        return String.valueOf(reply.status());
    }

    private static String text(JsonObject json, String name) {
        var value = json.get(name);
        return value == null || value == JsonValue.NULL ? "" : value instanceof JsonString text ? text.getString() : value.toString();
    }

    static Optional<JsonObject> object(String text) {
        if (text == null || !text.stripLeading().startsWith("{")) return Optional.empty();
        try (var reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException cut) {
            return Optional.empty();
        }
    }
}
