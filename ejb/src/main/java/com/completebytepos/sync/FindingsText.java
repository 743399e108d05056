package com.completebytepos.sync;

import com.completebytepos.selling.Finding;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/** Findings as kept beside a stored command, so that the first answer can be given again. */
final class FindingsText {
    private static final JsonProvider JSON = JsonProvider.provider();

    private FindingsText() {
    }

    static String write(List<Finding> findings) {
        if (findings.isEmpty()) return "[]";
        var array = JSON.createArrayBuilder();
        for (var finding : findings) {
            var one = JSON.createObjectBuilder().add("code", finding.code()).add("line", finding.line());
            array.add(finding.detail() == null ? one : one.add("detail", finding.detail()));
        }
        return array.build().toString();
    }

    static List<Finding> read(String text) {
        if (text.equals("[]")) return List.of();
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonArray array = reader.readArray();
            return array.stream().map(v -> v.asJsonObject()).map(o -> new Finding(o.getString("code"), o.getInt("line"), o.get("detail") instanceof JsonString d ? d.getString() : null)).toList();
        }
    }
}
