package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.Profile;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * What a field may hold.
 *
 * @param kind C text, F flag, N number, T date or date-time
 * @param length characters, or digits of a number
 * @param requiredBy letters of the profiles that insist on it
 */
record Field(String name, char kind, int length, int decimals, String requiredBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** @param line name, type and profiles as in fields.txt */
    static Field of(String line) {
        String[] columns = line.split(" ");
        String size = columns[1].substring(1);
        int point = size.indexOf('.');
        int length = size.isEmpty() ? 1 : Integer.parseInt(point < 0 ? size : size.substring(0, point));
        return new Field(columns[0], columns[1].charAt(0), length, point < 0 ? 0 : Integer.parseInt(size.substring(point + 1)), columns[2]);
    }

    boolean isRequiredBy(Profile profile) {
        return requiredBy.contains(profile.name());
    }

    /** Missing, null, or a text of blanks. */
    static boolean isBlank(JsonValue value) {
        return value == null || value == JsonValue.NULL || value instanceof JsonString text && text.getString().isBlank();
    }

    /** A number written as a text, or the other way round: what a Java server cannot even read into its object. */
    boolean isUnreadable(JsonValue value) {
        return kind == 'N' ? !(value instanceof JsonNumber) : !(value instanceof JsonString);
    }

    /** @return why a readable value is wrong; empty when it is right */
    String wrong(JsonValue value) {
        return switch (kind) {
            case 'N' -> wrongNumber(((JsonNumber) value).bigDecimalValue());
            case 'T' -> isDate(((JsonString) value).getString()) ? "" : "invalid date format";
            case 'F' -> ((JsonString) value).getString().matches("[YN]") ? "" : "must be Y or N";
            default -> ((JsonString) value).getString().length() > length ? "length must be between 0 and " + length : "";
        };
    }

    private String wrongNumber(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int scale = Math.max(plain.scale(), 0);
        int digits = plain.precision() - plain.scale();
        return scale > decimals || digits > length - decimals
                ? "numeric value out of bounds (<" + (length - decimals) + " digits>.<" + decimals + " digits> expected)" : "";
    }

    private boolean isDate(String text) {
        try {
            if (text.length() == 8 && length == 8) {
                LocalDate.parse(text, DAY);
                return true;
            }
            LocalDateTime.parse(text, MOMENT);
            return length == 14;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
