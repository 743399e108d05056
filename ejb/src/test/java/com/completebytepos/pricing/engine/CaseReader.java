package com.completebytepos.pricing.engine;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Worked cases to baskets, answers to JSON trees. */
final class CaseReader {
    private CaseReader() {
    }

    static Basket basket(JsonObject json) {
        JsonObject taxes = json.getJsonObject("taxes");
        List<TaxRate> rates = taxes.getJsonArray("rates").getValuesAs(JsonObject.class).stream()
                .map(rate -> new TaxRate(rate.getString("letter"), amount(rate, "rate"), rate.getBoolean("inUse"))).toList();
        List<BasketLine> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(CaseReader::line).toList();
        return new Basket(lines, amount(json, "basketDiscount"), new TaxTable(taxes.getBoolean("vatRegistered"), rates));
    }

    private static BasketLine line(JsonObject json) {
        return new BasketLine(json.getInt("line"), json.getString("sku"), amount(json, "quantity"),
                amount(json, "unitPrice"), json.getString("taxLetter"), amount(json, "discountPercent"),
                amount(json, "discountAmount"), amount(json, "fixedTotal"));
    }

    private static long amount(JsonObject json, String key) {
        return json.getJsonNumber(key).longValueExact();
    }

    /** Any record of the engine, by the names of its components. */
    static JsonValue tree(Object value) {
        if (value instanceof Record fields) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                object.add(component.getName(), tree(read(component, fields)));
            }
            return object.build();
        }
        if (value instanceof List<?> rows) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            rows.forEach(row -> array.add(tree(row)));
            return array.build();
        }
        return value instanceof String text ? Json.createValue(text) : Json.createValue(((Number) value).longValue());
    }

    private static Object read(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(component.toString(), unreadable);
        }
    }
}
