package com.completebytepos.sandbox.daraja;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The simulator's switches as they stand. */
public final class Settings {
    private final Map<Setting, String> chosen = new ConcurrentHashMap<>();

    public String text(Setting setting) {
        return chosen.getOrDefault(setting, setting.initial);
    }

    public boolean is(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public boolean is(Setting setting, String value) {
        return text(setting).equals(value);
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting));
    }

    public Duration millis(Setting setting) {
        return Duration.ofMillis(number(setting));
    }

    /** @throws IllegalArgumentException when the value does not fit the setting's pattern */
    public void set(Setting setting, String value) {
        if (!value.matches(setting.allowed)) throw new IllegalArgumentException(setting.key + " must match " + setting.allowed);
        chosen.put(setting, value);
    }
}
