package com.completebytepos.sandbox.daraja.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP request as the simulator sees it: path below the base address, header names in any case, body as text. */
public record Call(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    public Call {
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    public boolean isJson() {
        return header("Content-Type").map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json")).orElse(false);
    }
}
