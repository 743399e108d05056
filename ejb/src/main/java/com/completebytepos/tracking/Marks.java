package com.completebytepos.tracking;

import com.completebytepos.catalogue.Gs1Elements;
import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Reads what people type or scan about the pieces of a line. One row each: {@code serial [batch] [expiry]} for goods with serials, {@code batch
 * [expiry] [quantity]} or {@code expiry [quantity]} for others; or a GS1 code. Goods that tell nothing but a serial may have several in a row.
 */
public final class Marks {
    private static final String DAY = "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}";

    private Marks() {
    }

    /** @param code of the goods, for what is refused */
    public static List<Mark> read(String code, String text, Tracking by) {
        var marks = new ArrayList<Mark>();
        if (text == null) return marks;
        for (var row : text.split("\\R")) {
            var scanned = row.isBlank() ? null : Gs1Elements.read(row.strip()).orElse(null);
            if (scanned != null && (scanned.containsKey("10") || scanned.containsKey("17") || scanned.containsKey("21"))) {
                marks.add(new Mark(scanned.get("10"), Gs1Elements.day(scanned.get("17")).orElse(null), scanned.containsKey("21") ? Quantity.ofThousandths(1000) : null, scanned.get("21")));
                continue;
            }
            var words = new ArrayDeque<>(Arrays.stream(row.split("[\\s;,]+")).filter(word -> !word.isEmpty()).toList());
            while (!words.isEmpty()) marks.add(one(code, words, by));
        }
        return marks;
    }

    private static Mark one(String code, Deque<String> words, Tracking by) {
        var serial = by.serial() ? words.poll() : null;
        var batch = by.batch() && !words.isEmpty() ? words.poll() : null;
        boolean days = by.expiry() || !words.isEmpty() && words.peek().matches(DAY);
        var expiry = days && !words.isEmpty() ? day(code, words.poll()) : null;
        if (serial != null) return new Mark(batch, expiry, Quantity.ofThousandths(1000), serial);
        return new Mark(batch, expiry, words.isEmpty() ? null : quantity(code, words.poll()), null);
    }

    private static LocalDate day(String code, String word) {
        if (!word.matches(DAY)) throw TrackingRejection.EXPIRY_SHAPE.of(code, word);
        var parts = Arrays.stream(word.split("[-/]")).mapToInt(Integer::parseInt).toArray();
        try {
            return word.contains("-") ? LocalDate.of(parts[0], parts[1], parts[2]) : LocalDate.of(parts[2], parts[1], parts[0]);
        } catch (DateTimeException never) {
            throw TrackingRejection.EXPIRY_SHAPE.of(code, word);
        }
    }

    private static Quantity quantity(String code, String word) {
        if (!word.matches("\\d{1,6}(\\.\\d{1,3})?") || new BigDecimal(word).signum() == 0) throw TrackingRejection.QUANTITY_SHAPE.of(code, word);
        return Quantity.of(new BigDecimal(word));
    }

    /** As they are kept with a document that waits; null when there are none. */
    public static String kept(List<Mark> marks) {
        if (marks.isEmpty()) return null;
        return String.join("\n", marks.stream().map(m -> String.join("\t", word(m.batch()), word(m.expiresOn()), word(m.quantity() == null ? null : m.quantity().thousandths()), word(m.serial()))).toList());
    }

    public static List<Mark> ofKept(String kept) {
        if (kept == null || kept.isEmpty()) return List.of();
        return kept.lines().map(line -> {
            var cells = line.split("\t", -1);
            return new Mark(orNull(cells[0]), cells[1].isEmpty() ? null : LocalDate.parse(cells[1]), cells[2].isEmpty() ? null : Quantity.ofThousandths(Long.parseLong(cells[2])), orNull(cells[3]));
        }).toList();
    }

    private static String word(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
