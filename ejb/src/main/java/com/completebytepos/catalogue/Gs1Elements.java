package com.completebytepos.catalogue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a GS1-128 or DataMatrix code says in its application identifiers (GS1 General Specifications, section 3), and what a web address says in them
 * (GS1 Digital Link: URI Syntax 1.2, and the names of 1.1); the till reads the same in gs1.js and digitalLink.js.
 */
public final class Gs1Elements {
    /** FNC1 as scanners type it: group separator. */
    private static final String SEPARATOR = "\u001d";
    private static final String SYMBOLOGY = "^\\](?:C1|d2|Q3|e0)";
    /** How long an identifier is and how many signs follow; 0 to -n: up to n, ended by a separator. */
    private static final List<Length> LENGTHS = List.of(new Length("3[1-6]\\d\\d", 4, 6), new Length("39[02]\\d", 4, -15), new Length("39[13]\\d", 4, -18), new Length("7003", 4, 10),
            new Length("00", 2, 18), new Length("0[12]", 2, 14), new Length("1[1-35-7]", 2, 6), new Length("20", 2, 2), new Length("10|2[12]", 2, -20), new Length("3[07]", 2, -8),
            new Length("24[01]|25[01]|400", 3, -30), new Length("41[0-7]", 3, 13), new Length("420", 3, -20), new Length("422", 3, 3));

    private Gs1Elements() {
    }

    /** A web address as an element string, and how many elements it has to give. */
    private record Link(String elements, int parts) {
        private static final Pattern SHAPE = Pattern.compile("(?i:(?:\\][a-z]\\d)?https?)://[^/?#\\s]+(/[^?#\\s]*)(?:\\?([^#\\s]*))?(?:#\\S*)?");
        /** Names of 1.1, which labels printed before may carry. */
        private static final Map<String, String> NAMES = Map.of("gtin", "01", "sscc", "00", "cpv", "22", "lot", "10", "ser", "21", "exp", "17");
        private static final Set<String> QUALIFIERS = Set.of("22", "10", "21");

        /** Null when it is none; whatever stands before the first key is the owner's own path. */
        static Link of(String scanned) {
            var address = SHAPE.matcher(scanned);
            if (!address.matches()) return null;
            var path = Arrays.stream(address.group(1).split("/")).skip(1).toList();
            for (int at = 0; at + 1 < path.size(); at++) {
                var parts = isKey(name(path.get(at)), path.get(at + 1)) ? parts(path.subList(at, path.size()), address.group(2)) : null;
                if (parts != null) return new Link(String.join("", parts), parts.size());
            }
            return null;
        }

        private static boolean isKey(String name, String value) {
            return name.equals("01") ? value.matches("\\d{8}|\\d{12,14}") : name.equals("00") && value.matches("\\d{18}");
        }

        private static List<String> parts(List<String> path, String query) {
            if (path.size() % 2 != 0) return null;
            var parts = new ArrayList<String>();
            parts.add(SEPARATOR + name(path.get(0)) + (name(path.get(0)).equals("01") ? "0".repeat(14 - path.get(1).length()) : "") + path.get(1));
            for (int at = 2; at < path.size(); at += 2) {
                if (!QUALIFIERS.contains(name(path.get(at)))) return null;
                parts.add(SEPARATOR + name(path.get(at)) + plain(path.get(at + 1)));
            }
            for (var pair : query == null ? new String[0] : query.split("[&;]")) {
                int is = pair.indexOf('=');
                var name = name(pair.substring(0, Math.max(0, is)));
                if (LENGTHS.stream().anyMatch(l -> l.identifier() == name.length() && l.fits(name))) parts.add(SEPARATOR + name + plain(pair.substring(is + 1)));
            }
            return parts;
        }

        private static String name(String told) {
            return NAMES.getOrDefault(told, told);
        }

        /** A sign that cannot stand in an address is written by its number; a plus is a plus. */
        private static String plain(String written) {
            try {
                return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return "";
            }
        }
    }

    private record Length(String shape, int identifier, int value) {

        boolean fits(String text) {
            return text.length() >= identifier && text.substring(0, identifier).matches(shape);
        }
    }

    /**
     * @param scanned with or without its symbology, as printed below a code, in brackets, or a web address of goods
     * @return the values by identifier, in their order; empty when it is no such code. A GTIN with a wrong check digit is none.
     */
    public static Optional<Map<String, String>> read(String scanned) {
        var link = Link.of(scanned.strip());
        var text = link != null ? link.elements() : scanned.strip().replaceAll("\\((\\d{2,4})\\)", SEPARATOR + "$1").replaceFirst(SYMBOLOGY, "");
        var found = new LinkedHashMap<String, String>();
        while (!text.isEmpty()) {
            if (text.startsWith(SEPARATOR)) {
                text = text.substring(1);
                continue;
            }
            var rest = text;
            var length = LENGTHS.stream().filter(l -> l.fits(rest)).findFirst().orElse(null);
            var value = length == null ? null : value(length, rest.substring(length.identifier()));
            if (value == null || found.put(rest.substring(0, length.identifier()), value) != null) return Optional.empty();
            text = rest.substring(length.identifier() + value.length());
        }
        var gtin = found.getOrDefault("01", found.get("02"));
        if (link != null && found.size() != link.parts()) return Optional.empty();
        return found.isEmpty() || gtin != null && !Barcodes.isValid(gtin) ? Optional.empty() : Optional.of(found);
    }

    private static String value(Length length, String body) {
        int most = Math.abs(length.value());
        int stop = length.value() < 0 ? body.indexOf(SEPARATOR) : Math.min(most, body.length());
        var value = stop < 0 ? body : body.substring(0, stop);
        if (value.isEmpty() || value.length() > most || length.value() > 0 && !value.matches("\\d{" + most + "}")) return null;
        return value;
    }

    /** The codes goods may be known by: the GTIN and, without its leading zeros, what shorter symbols print; empty when the code names no goods. */
    public static List<String> codes(String scanned) {
        if (!scanned.strip().matches("(?s)(?:\\]..|\u001d|\\(0[12]\\)|01\\d{14}.|(?i:https?)://).*")) return List.of();
        var gtin = read(scanned).map(elements -> elements.getOrDefault("01", elements.get("02"))).orElse(null);
        if (gtin == null) return List.of();
        return Stream.concat(Stream.of(gtin), Stream.of(1, 2, 6).filter(zeros -> gtin.startsWith("0".repeat(zeros))).map(gtin::substring)).toList();
    }

    /** The barcode a list means: of a GS1 code the number of the goods, as the plain symbol prints it; all else as it is. */
    public static String goods(String code) {
        var codes = codes(code);
        return codes.isEmpty() ? code : codes.get(Math.min(1, codes.size() - 1));
    }

    /** A day of six digits; 00 is the month's last. Empty when there is no such day. */
    public static Optional<LocalDate> day(String yymmdd) {
        if (yymmdd == null || !yymmdd.matches("\\d{6}")) return Optional.empty();
        try {
            var month = YearMonth.of(2000 + Integer.parseInt(yymmdd.substring(0, 2)), Integer.parseInt(yymmdd.substring(2, 4)));
            int day = Integer.parseInt(yymmdd.substring(4));
            return Optional.of(day == 0 ? month.atEndOfMonth() : month.atDay(day));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }
}
