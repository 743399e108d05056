package com.completebytepos.sandbox.daraja.scenario;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every result code the simulator can give and its text; the same code may read differently in callback and query, as the real one does. */
public final class ResultCodes {
    private static final Properties TEXTS = load();

    private ResultCodes() {}

    public static Set<String> all() {
        Set<String> codes = new TreeSet<>();
        TEXTS.stringPropertyNames().forEach(key -> codes.add(key.split("\\.")[0]));
        return codes;
    }

    /** @param channel callback, query, command or b2c */
    public static String text(String code, String channel) {
        return TEXTS.getProperty(code + "." + channel, TEXTS.getProperty(code, "The request could not be completed."));
    }

    /** As JSON number where the code is one, as callbacks have it; else as text. */
    public static JsonObjectBuilder add(JsonObjectBuilder json, String name, String code) {
        return code.matches("[1-9]\\d{0,8}|0") ? json.add(name, Integer.parseInt(code)) : json.add(name, code);
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStream file = ResultCodes.class.getResourceAsStream("/daraja/results.properties")) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
