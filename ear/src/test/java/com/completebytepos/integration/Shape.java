package com.completebytepos.integration;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whether an answer is what the document says: the part of JSON Schema the document uses. */
record Shape(JsonObject document) {

    /** @return what is wrong, by path; empty when all is well */
    List<String> faults(JsonValue value, JsonObject schema) {
        var faults = new ArrayList<String>();
        check(value, schema, "$", faults);
        return faults;
    }

    private void check(JsonValue value, JsonObject schema, String path, List<String> faults) {
        if (schema.containsKey("$ref")) {
            check(value, document.getValue(schema.getString("$ref").substring(1)).asJsonObject(), path, faults);
            return;
        }
        if (schema.containsKey("oneOf")) {
            if (schema.getJsonArray("oneOf").getValuesAs(JsonObject.class).stream().noneMatch(one -> faults(value, one).isEmpty())) faults.add(path + " is none of " + schema);
            return;
        }
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) faults.add(path + " is " + value);
        boolean fits = switch (schema.getString("type")) {
            case "object" -> value instanceof JsonObject object && object(object, schema, path, faults);
            case "array" -> value instanceof JsonArray array && array(array, schema, path, faults);
            case "string" -> value instanceof JsonString text && format(text.getString(), schema.getString("format", ""));
            case "integer" -> value instanceof JsonNumber number && number.isIntegral();
            case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE;
            default -> throw new IllegalStateException("a type the test does not know: " + schema);
        };
        if (!fits) faults.add(path + " is no " + schema.getString("type") + ": " + value);
    }

    private boolean object(JsonObject object, JsonObject schema, String path, List<String> faults) {
        if (!schema.containsKey("properties")) return true;
        var properties = schema.getJsonObject("properties");
        for (var needed : schema.getJsonArray("required").getValuesAs(JsonString.class)) if (!object.containsKey(needed.getString())) faults.add(path + "." + needed.getString() + " is missing");
        object.forEach((name, value) -> {
            if (properties.containsKey(name)) check(value, properties.getJsonObject(name), path + "." + name, faults);
            else faults.add(path + "." + name + " is not in the document");
        });
        return true;
    }

    private boolean array(JsonArray array, JsonObject schema, String path, List<String> faults) {
        for (int i = 0; i < array.size(); i++) check(array.get(i), schema.getJsonObject("items"), path + "[" + i + "]", faults);
        return true;
    }

    private static boolean format(String text, String format) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(text);
                case "date-time" -> Instant.parse(text);
                case "date" -> LocalDate.parse(text);
                default -> { }
            }
            return true;
        } catch (RuntimeException other) {
            return false;
        }
    }
}
