package com.completebytepos.web.integration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The one document, kept as JSON; YAML is made from it, so that the two cannot differ. */
final class OpenApiText {
    private static final String SOURCE = "/openapi/v1.json";
    private static final byte[] JSON = read();
    private static final byte[] YAML = yaml(JSON);

    private OpenApiText() {
    }

    static byte[] json() {
        return JSON.clone();
    }

    static byte[] yaml() {
        return YAML.clone();
    }

    private static byte[] read() {
        try (InputStream in = OpenApiText.class.getResourceAsStream(SOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(SOURCE, e);
        }
    }

    static byte[] yaml(byte[] json) {
        try (var reader = Json.createReader(new java.io.ByteArrayInputStream(json))) {
            var lines = new ArrayList<String>();
            write(reader.readObject(), "", lines);
            return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void write(JsonObject object, String indent, List<String> lines) {
        object.forEach((name, value) -> {
            var key = indent + scalar(name) + ":";
            if (isPlain(value)) lines.add(key + " " + text(value));
            else {
                lines.add(key);
                writeInside(value, indent + "  ", lines);
            }
        });
    }

    private static void writeInside(JsonValue value, String indent, List<String> lines) {
        if (value instanceof JsonObject object) write(object, indent, lines);
        else for (var item : (JsonArray) value) {
            if (isPlain(item)) {
                lines.add(indent + "- " + text(item));
                continue;
            }
            int first = lines.size();
            writeInside(item, indent + "  ", lines);
            lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + 2));
        }
    }

    private static boolean isPlain(JsonValue value) {
        return value instanceof JsonObject object ? object.isEmpty() : !(value instanceof JsonArray array) || array.isEmpty();
    }

    /** JSON's scalars, and its empty braces, are YAML's. */
    private static String text(JsonValue value) {
        return value instanceof JsonString text ? scalar(text.getString()) : value.toString();
    }

    /** In double quotes always: a bare yes, 1.0 or ~ would be read as something else. */
    private static String scalar(String text) {
        return text.matches("[a-zA-Z][a-zA-Z]*") && !text.matches("(?i)y|n|yes|no|on|off|true|false|null") ? text : Json.createValue(text).toString();
    }
}
