package com.completebytepos.imports;

import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells that say several things, separated by semicolons: read, and written so that they read again as they were. */
final class CellLists {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)\\s*[x*\u00d7]\\s*([\\x21-\\x7e]+)");
    private static final Pattern APART = Pattern.compile("(?<!\\\\);");
    private static final List<String> TRACKED = List.of("batch", "expiry", "serial");

    private CellLists() {
    }

    /** {@code Size=Large; Colour=Red}; a semicolon or backslash of the text itself stands behind a backslash. A dash is none. */
    static Map<String, String> pairs(String text, ImportColumn column) {
        if (text == null) return null;
        var pairs = new LinkedHashMap<String, String>();
        if (text.equals("-")) return pairs;
        for (var told : APART.split(text)) {
            if (told.isBlank()) continue;
            int equals = told.indexOf('=');
            var name = equals < 0 ? "" : plain(told.substring(0, equals));
            if (name.isEmpty() || pairs.put(name, plain(told.substring(equals + 1))) != null) throw RowReader.at(ImportsRejection.PAIRS_SHAPE, column, told.strip());
        }
        return pairs;
    }

    static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(p -> guarded(p.getKey()) + "=" + guarded(p.getValue())).collect(Collectors.joining("; "));
    }

    /** {@code 2 x SUG-1000; 0.5 x TEA-0250} */
    static List<IntakeRow.Part> parts(String text) {
        if (text == null) return null;
        var parts = new ArrayList<IntakeRow.Part>();
        for (var told : text.split(";")) {
            if (told.isBlank()) continue;
            var one = PART.matcher(told.strip());
            if (!one.matches()) throw RowReader.at(ImportsRejection.PARTS_SHAPE, ImportColumn.PARTS, told.strip());
            parts.add(new IntakeRow.Part(one.group(2), Quantity.of(new BigDecimal(one.group(1)))));
        }
        return parts;
    }

    static String parts(List<IntakeRow.Part> parts) {
        return parts.stream().map(p -> p.quantity() + " x " + p.code()).collect(Collectors.joining("; "));
    }

    /** {@code batch expiry serial}, any of them; a dash is none. */
    static Traits.Tracking tracking(String text) {
        if (text == null) return null;
        if (text.equals("-")) return Traits.Tracking.NONE;
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[ ,;+]+"));
        if (!TRACKED.containsAll(words)) throw RowReader.at(ImportsRejection.TRACKING_UNKNOWN, ImportColumn.TRACKING, text);
        return new Traits.Tracking(words.contains("batch"), words.contains("expiry"), words.contains("serial"));
    }

    static String tracking(Traits.Tracking tracking) {
        var words = new ArrayList<String>();
        if (tracking.batch()) words.add("batch");
        if (tracking.expiry()) words.add("expiry");
        if (tracking.serial()) words.add("serial");
        return words.isEmpty() ? "-" : String.join(" ", words);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\\\([;\\\\=])", "$1");
    }

    private static String guarded(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;");
    }
}
