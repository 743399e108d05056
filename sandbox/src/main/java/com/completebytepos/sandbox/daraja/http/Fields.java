package com.completebytepos.sandbox.daraja.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

/** A request's JSON fields, each read as text whether it came as number or string; a bad one is refused by its name. */
public final class Fields {
    private final JsonObject json;

    private Fields(JsonObject json) {
        this.json = json;
    }

    /** The gateway does not parse bodies of another content type, so their first field counts as missing. */
    public static Fields of(Call call, String firstField) {
        if (!call.isJson()) throw Refusal.invalid(firstField);
        try (JsonReader reader = Json.createReader(new StringReader(call.body()))) {
            return new Fields(reader.readObject());
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            throw Refusal.of(400, "400.002.05", "Invalid Request Payload");
        }
    }

    public Optional<String> given(String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) return Optional.empty();
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** @throws Refusal naming the field unless it is there and matches */
    public String text(String name, String pattern) {
        return text(name, pattern, name);
    }

    public String text(String name, String pattern, String calledInError) {
        return given(name).filter(value -> value.matches(pattern)).orElseThrow(() -> Refusal.invalid(calledInError));
    }

    public String text(String name) {
        return given(name).orElseThrow(() -> Refusal.invalid(name));
    }

    /** Whole shillings between the limits, in cents. */
    public long cents(String name, long leastShillings, long mostShillings) {
        long shillings = Long.parseLong(text(name, "\\d{1,9}"));
        if (shillings < leastShillings || shillings > mostShillings) throw Refusal.invalid(name);
        return shillings * 100;
    }

    public JsonObject json() {
        return json;
    }
}
