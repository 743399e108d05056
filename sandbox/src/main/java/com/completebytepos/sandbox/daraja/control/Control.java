package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.http.Call;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** Reading and writing for the control door; what it cannot use is an IllegalArgumentException, answered 400. */
final class Control {
    private Control() {}

    static JsonObject object(Call call) {
        return read(call) instanceof JsonObject object ? object : refuse("a JSON object is expected");
    }

    static JsonArray array(Call call) {
        return read(call) instanceof JsonArray array ? array : refuse("a JSON array is expected");
    }

    /** Only JSON is taken, so that no form on a strange page can reach the simulator of somebody's own machine. */
    private static JsonStructure read(Call call) {
        if (!call.isJson()) return refuse("Content-Type must be application/json");
        try (JsonReader reader = Json.createReader(new StringReader(call.body()))) {
            return reader.read();
        } catch (JsonException unreadable) {
            throw new IllegalArgumentException("unreadable JSON", unreadable);
        }
    }

    /** A field that must be there, as text whether it came as number or text. */
    static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonString string) return string.getString();
        return value instanceof JsonNumber ? value.toString() : refuse(name + " is missing");
    }

    static boolean flag(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value == JsonValue.TRUE || value != JsonValue.FALSE && Control.<Boolean>refuse(name + " must be true or false");
    }

    static JsonObject inner(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : refuse(name + " must be an object");
    }

    static <T> T refuse(String why) {
        throw new IllegalArgumentException(why);
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long cents(String decimal) {
        try {
            return new BigDecimal(decimal).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException unusable) {
            throw new IllegalArgumentException("not an amount with at most two decimals: " + decimal, unusable);
        }
    }

    static JsonArray list(Stream<JsonObject> objects) {
        return objects.collect(Collector.of(Json::createArrayBuilder, (array, next) -> array.add(next), (one, other) -> one.addAll(other))).build();
    }
}
