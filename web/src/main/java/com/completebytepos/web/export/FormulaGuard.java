package com.completebytepos.web.export;

/** Keeps a spreadsheet from running what somebody typed into a name: OWASP, CSV injection. */
public final class FormulaGuard {

    private FormulaGuard() {
    }

    /** Text a spreadsheet would take for a formula gets an apostrophe in front; null becomes empty. */
    public static String neutral(String text) {
        if (text == null || text.isEmpty()) return "";
        return "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
