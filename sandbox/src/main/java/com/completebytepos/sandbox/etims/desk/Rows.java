package com.completebytepos.sandbox.etims.desk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists as answers: no rows is no answer. */
final class Rows {

    private Rows() {}

    static Optional<JsonValue> named(String name, Stream<? extends JsonValue> rows) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        rows.forEach(list::add);
        JsonArray built = list.build();
        return built.isEmpty() ? Optional.empty() : Optional.of(Json.createObjectBuilder().add(name, built).build());
    }
}
