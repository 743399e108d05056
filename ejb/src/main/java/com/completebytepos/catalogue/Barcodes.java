package com.completebytepos.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check digits of GS1 numbers (GS1 General Specifications, section 7.9). */
public final class Barcodes {
    private static final Pattern SHORT = Pattern.compile("[01]\\d{7}");
    private static final Pattern LONG = Pattern.compile("\\d{12}|0\\d{13}");
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{3,48}");

    private Barcodes() {
    }

    /** EAN-8 or UPC-E, UPC-A, EAN-13 and GTIN-14 carry a check digit; other lengths are the shop's own codes. */
    public static boolean hasCheckDigit(String code) {
        return code.matches("\\d{8}|\\d{12}|\\d{13}|\\d{14}");
    }

    /** @throws com.completebytepos.kernel.Rejection at the field "barcode" when no scanner reads it, or it was mistyped: then with the digit that would be right */
    public static void check(String code) {
        if (code == null || !SHAPE.matcher(code).matches()) throw CatalogueRejection.BARCODE_SHAPE.at("barcode", String.valueOf(code));
        if (hasCheckDigit(code) && !isValid(code)) throw CatalogueRejection.BARCODE_CHECK_DIGIT.at("barcode", code, String.valueOf(checkDigit(code.substring(0, code.length() - 1))));
    }

    public static boolean isValid(String code) {
        var body = code.substring(0, code.length() - 1);
        return checkDigit(body) == code.charAt(code.length() - 1) - '0' || isUpcE(code);
    }

    /** @param body the digits before it */
    public static int checkDigit(String body) {
        int sum = 0;
        for (int i = body.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) sum += (body.charAt(i) - '0') * weight;
        return (10 - sum % 10) % 10;
    }

    public static String withCheckDigit(String body) {
        return body + checkDigit(body);
    }

    /** A zero-suppressed UPC-A: eight digits of number system 0 or 1, whose check digit is that of the long form. */
    static boolean isUpcE(String code) {
        if (!SHORT.matcher(code).matches()) return false;
        return checkDigit(upcABody(code)) == code.charAt(7) - '0';
    }

    /** One form for the spellings of a number: UPC-A and GTIN-14 with zeros before become EAN-13, UPC-E its long form; whatever else stays. */
    public static String form(String code) {
        if (isUpcE(code)) return "0" + upcABody(code) + code.charAt(7);
        if (!LONG.matcher(code).matches() || !isValid(code)) return code;
        return ("00" + code).substring(code.length() - 11);
    }

    /** What a code or barcode of a shop is told apart by: its one form, whatever the case. */
    public static String mark(String code) {
        return form(code).toUpperCase(Locale.ROOT);
    }

    /** As it may stand on a paper that was printed before: as typed, and the long spellings of the same number. */
    public static List<String> spellings(String code) {
        var form = form(code);
        return Stream.of(code, form, form.startsWith("0") && form.length() == 13 ? form.substring(1) : form).distinct().toList();
    }

    private static String upcABody(String code) {
        var d = code.substring(1, 7);
        return code.charAt(0) + switch (d.charAt(5)) {
            case '0', '1', '2' -> d.substring(0, 2) + d.charAt(5) + "0000" + d.substring(2, 5);
            case '3' -> d.substring(0, 3) + "00000" + d.substring(3, 5);
            case '4' -> d.substring(0, 4) + "00000" + d.charAt(4);
            default -> d.substring(0, 5) + "0000" + d.charAt(5);
        };
    }
}
