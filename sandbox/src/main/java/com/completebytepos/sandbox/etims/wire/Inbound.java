package com.completebytepos.sandbox.etims.wire;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path below the profile's base address, with its leading slash
 * @param headers by lower-case name
 */
public record Inbound(String method, String path, Map<String, String> headers, String text) {

    /** The header's value without blanks around it; empty when it is missing or blank. */
    public String header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT))).map(String::strip).orElse("");
    }

    /** The body as an object; nothing when it is not one. */
    public Optional<JsonObject> json() {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonParsingException unreadable) {
            return Optional.empty();
        } catch (JsonException tooDeep) {
            return Optional.empty();
        }
    }

    /** Header first, body second: where a request may carry its taxpayer, branch or key. */
    public String headerOrBody(String name) {
        String inHeader = header(name);
        return inHeader.isEmpty() ? json().map(body -> new Body(body).text(name)).orElse("") : inHeader;
    }
}
