package com.completebytepos.web.sync;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** JSON with a line for each member, for people; what is no JSON is shown as it came. */
final class PrettyJson {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int LONGEST = 100_000;

    private PrettyJson() {
    }

    static String of(String text) {
        if (text.length() > LONGEST) return text.substring(0, LONGEST) + "…";
        try (var reader = JSON.createReader(new StringReader(text))) {
            var value = reader.readValue();
            var shown = new StringWriter();
            try (var writer = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(shown)) {
                writer.write(value);
            }
            return shown.toString().strip();
        } catch (RuntimeException notJson) { // also what is too deep for the parser
            return text;
        }
    }
}
