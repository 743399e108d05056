package com.completebytepos.sandbox.etims.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/** Reads a JSON object as KRA's fields: a missing field and null are the same, text and numbers never mix. Amounts are shillings with two decimals. */
public record Body(JsonObject json) {

    /** The text of a field; empty when missing, null or not a text. */
    public String text(String name) {
        return json.get(name) instanceof JsonString string ? string.getString() : "";
    }

    /** The number of a field; zero when missing, null or not a number. */
    public BigDecimal number(String name) {
        return json.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : BigDecimal.ZERO;
    }

    public long integer(String name) {
        return number(name).longValue();
    }

    public boolean has(String name) {
        return json.containsKey(name) && json.get(name).getValueType() != JsonValue.ValueType.NULL;
    }

    /** The field as it was written; "null" when missing. */
    public String asSent(String name) {
        JsonValue value = json.get(name);
        return value == null ? "null" : value.toString();
    }

    /** The objects of a list field; empty when it is missing or no list. */
    public List<Body> list(String name) {
        if (!(json.get(name) instanceof JsonArray array)) {
            return List.of();
        }
        return array.stream().filter(JsonObject.class::isInstance).map(value -> new Body(value.asJsonObject())).toList();
    }

    /** The object of a field; an empty one when it is missing. */
    public Body part(String name) {
        return new Body(json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }
}
