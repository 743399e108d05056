package com.completebytepos.sync;

import com.completebytepos.kernel.Detail;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the members of a JSON object strictly: a missing, mistyped or endless one makes the text unreadable. */
final class Fields {
    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    /** What DATETIME can hold; a clock that is merely wrong is a finding. */
    private static final Instant EARLIEST = Instant.parse("1000-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_LINES = 5_000;

    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    /** Any failure of the parser counts, also its limits on depth and length. */
    static JsonObject parse(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notAnObject) {
            throw new Unreadable(Detail.of("no-object"));
        }
    }

    String text(String name, int longest) {
        if (!(object.get(name) instanceof JsonString text) || text.getString().length() > longest) throw wrong(name);
        return text.getString();
    }

    String textOrNull(String name, int longest) {
        return isAbsent(name) ? null : text(name, longest);
    }

    /** Display text of any length, cut to what is kept. */
    String shortened(String name, int longest) {
        var text = text(name, 10_000);
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    String shortenedOrNull(String name, int longest) {
        return isAbsent(name) ? null : shortened(name, longest);
    }

    Long numberOrNull(String name) {
        return isAbsent(name) ? null : (Long) number(name);
    }

    long number(String name) {
        if (!(object.get(name) instanceof JsonNumber number) || !number.isIntegral()) throw wrong(name);
        try {
            var value = number.longValueExact();
            if (Math.abs(value) > 99_999_999_999_999L) throw wrong(name);
            return value;
        } catch (ArithmeticException tooBig) {
            throw wrong(name);
        }
    }

    boolean flag(String name) {
        var value = object.get(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) throw wrong(name);
        return value == JsonValue.TRUE;
    }

    UUID id(String name) {
        var text = text(name, 36);
        try {
            var id = UUID.fromString(text);
            if (!id.toString().equals(text)) throw wrong(name);
            return id;
        } catch (IllegalArgumentException notAnId) {
            throw wrong(name);
        }
    }

    UUID idOrNull(String name) {
        return isAbsent(name) ? null : id(name);
    }

    Instant instant(String name) {
        try {
            var at = Instant.parse(text(name, 40));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) throw wrong(name);
            return at;
        } catch (DateTimeException notATime) {
            throw wrong(name);
        }
    }

    LocalDate day(String name) {
        try {
            var day = LocalDate.parse(text(name, 10));
            if (day.getYear() < 1000 || day.getYear() > 9999) throw wrong(name);
            return day;
        } catch (DateTimeException notADay) {
            throw wrong(name);
        }
    }

    Fields object(String name) {
        if (!(object.get(name) instanceof JsonObject inner)) throw wrong(name);
        return new Fields(inner);
    }

    List<Fields> list(String name) {
        if (!(object.get(name) instanceof JsonArray array) || array.size() > MOST_LINES) throw wrong(name);
        return array.stream().map(value -> {
            if (!(value instanceof JsonObject inner)) throw wrong(name);
            return new Fields(inner);
        }).toList();
    }

    /** Words, each cut where it is too long; none where the member is absent. */
    List<String> shortenedList(String name, int longest) {
        if (isAbsent(name)) return List.of();
        if (!(object.get(name) instanceof JsonArray array) || array.size() > MOST_LINES) throw wrong(name);
        return array.stream().map(value -> {
            if (!(value instanceof JsonString word)) throw wrong(name);
            return word.getString().length() > longest ? word.getString().substring(0, longest) : word.getString();
        }).toList();
    }

    /** Nothing where a member was not known yet when the text was written. */
    List<Fields> listIfAny(String name) {
        return isAbsent(name) ? List.of() : list(name);
    }

    boolean has(String name) {
        return !isAbsent(name);
    }

    private boolean isAbsent(String name) {
        return object.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL;
    }

    private static Unreadable wrong(String name) {
        return new Unreadable(name);
    }
}
