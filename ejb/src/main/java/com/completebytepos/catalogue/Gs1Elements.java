package com.completebytepos.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a GS1-128 or DataMatrix code says in its application identifiers: 01, 10, 17, 21 and 310n (GS1 General Specifications, section 3). */
public final class Gs1Elements {
    /** FNC1 as scanners type it: group separator. */
    private static final char SEPARATOR = 0x1d;

    private Gs1Elements() {
    }

    /** @return the values by identifier, in their order; empty when it is no such code. A GTIN with a wrong check digit is none. */
    public static Optional<Map<String, String>> read(String scanned) {
        var text = scanned.startsWith("]C1") || scanned.startsWith("]d2") ? scanned.substring(3) : scanned;
        var found = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            var identifier = identifier(text, at);
            if (identifier == null) return Optional.empty();
            int from = at + identifier.length();
            int to = end(identifier, text, from);
            if (to < 0 || to == from || found.put(identifier, text.substring(from, to)) != null) return Optional.empty();
            at = to;
        }
        var gtin = found.get("01");
        return found.isEmpty() || gtin != null && !(gtin.matches("\\d{14}") && Barcodes.isValid(gtin)) ? Optional.empty() : Optional.of(found);
    }

    private static String identifier(String text, int at) {
        for (var known : new String[] {"01", "10", "17", "21"}) if (text.startsWith(known, at)) return known;
        return text.length() >= at + 4 && text.substring(at, at + 4).matches("310[0-5]") ? text.substring(at, at + 4) : null;
    }

    private static int end(String identifier, String text, int from) {
        int fixed = switch (identifier) {
            case "01" -> 14;
            case "17" -> 6;
            case "10", "21" -> 0;
            default -> 6;
        };
        if (fixed > 0) return text.length() >= from + fixed && text.substring(from, from + fixed).matches("\\d+") ? from + fixed : -1;
        int stop = text.indexOf(SEPARATOR, from);
        int to = stop < 0 ? text.length() : stop;
        return to - from <= 20 ? to : -1;
    }
}
