package com.completebytepos.web.export;

import java.util.regex.Pattern;

/** What may stand in a cell of an exported file: a spreadsheet must not take somebody's text for a formula (OWASP, CSV injection). */
public final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private CsvCell() {
    }

    /** Plain numbers stay; a text that a spreadsheet might run gets an apostrophe in front. Null is empty. */
    public static String of(Object value) {
        var text = value == null ? "" : value.toString();
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return text;
        var begun = text.stripLeading();
        boolean runs = STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 || !begun.isEmpty() && STARTS_A_FORMULA.indexOf(begun.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
