package com.completebytepos.payments.client;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the provider's JSON as it comes: numbers as texts, texts as numbers, members missing. Never throws for what somebody sent. */
public final class Wire {
    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SPELLED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    /** Beyond it BigDecimal's exponent could be made to cost minutes. */
    private static final int LONGEST_NUMBER = 20;

    private Wire() {
    }

    public static Optional<JsonObject> object(String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        try (var reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException notAnObject) {
            return Optional.empty();
        }
    }

    /** The inner object of that name; empty when it is not there or no object. */
    static Optional<JsonObject> inner(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject found ? Optional.of(found) : Optional.empty();
    }

    /** A list of objects; the provider sends a single one without its list. */
    static List<JsonObject> list(JsonObject object, String name) {
        var value = object.get(name);
        if (value instanceof JsonObject one) return List.of(one);
        return value instanceof JsonArray many ? many.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList() : List.of();
    }

    /** The text or the number as written; null when it is neither. */
    static String text(JsonObject object, String name) {
        var value = object.get(name);
        if (value instanceof JsonString text) return text.getString();
        if (value instanceof JsonNumber number) {
            var written = number.toString();
            return written.length() > LONGEST_NUMBER || written.indexOf('e') >= 0 || written.indexOf('E') >= 0 ? null : written;
        }
        return null;
    }

    /** @return null when it is no amount of whole cents */
    static Money money(String text) {
        if (text == null || text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) return null;
        try {
            return Money.of(new BigDecimal(text.strip()));
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return null;
        }
    }

    /** East Africa Time in 14 digits, or spelled with dashes; null when it is neither. */
    static Instant time(String text) {
        if (text == null) return null;
        try {
            return LocalDateTime.parse(text.strip(), text.indexOf('-') > 0 ? SPELLED : STAMP).atZone(HouseClock.NAIROBI).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /**
     * A time of a pulled row. It is labelled Z, and nobody has shown whether it is that or East Africa Time (Daraja 3.0, pull transactions): of the two readings,
     * three hours apart, the one inside the asked window counts, which is why windows are shorter than that.
     */
    static Instant pulledTime(String text, Instant from, Instant until) {
        if (text == null) return null;
        try {
            var local = LocalDateTime.parse(text.strip().replaceFirst("Z$", ""));
            var utc = local.toInstant(java.time.ZoneOffset.UTC);
            return utc.isBefore(from.minusSeconds(60)) || utc.isAfter(until.plusSeconds(60)) ? local.atZone(HouseClock.NAIROBI).toInstant() : utc;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
