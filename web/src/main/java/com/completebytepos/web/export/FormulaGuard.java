package com.completebytepos.web.export;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from running what somebody typed into a name (OWASP, CSV injection). */
public final class FormulaGuard {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {
    }

    /** Plain numbers stay; a text that a spreadsheet might run gets an apostrophe in front; null becomes empty. */
    public static String neutral(Object cell) {
        var text = cell == null ? "" : cell.toString();
        if (text.isEmpty() || NUMBER.matcher(text).matches()) return text;
        var begun = text.stripLeading();
        boolean runs = startsAFormula(text) || startsAFormula(begun);
        return runs ? "'" + text : text;
    }

    private static boolean startsAFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
