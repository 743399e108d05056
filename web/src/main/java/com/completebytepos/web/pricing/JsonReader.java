package com.completebytepos.web.pricing;

/**
 * Reads one JSON text (RFC 8259) from front to back, as far as a basket needs it: numbers are integers within
 * JavaScript's safe range. Anything else throws {@link IllegalArgumentException} with the position.
 */
final class JsonReader {
    private static final long SAFE = (1L << 53) - 1;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    IllegalArgumentException refuse(String expected) {
        return new IllegalArgumentException("basket JSON: " + expected + " expected at " + at);
    }

    private char peek() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean skip(char wanted) {
        boolean found = peek() == wanted;
        at += found ? 1 : 0;
        return found;
    }

    void take(char wanted) {
        if (!skip(wanted)) {
            throw refuse("'" + wanted + "'");
        }
    }

    /** After an opening bracket or a value: is there another one? Takes the comma or the closing bracket. */
    boolean another(boolean first, char closing) {
        if (skip(closing)) {
            return false;
        }
        if (!first) {
            take(',');
        }
        return true;
    }

    void end() {
        if (peek() != 0 || at < text.length()) {
            throw refuse("end");
        }
    }

    boolean bool() {
        boolean value = peek() == 't';
        word(value ? "true" : "false");
        return value;
    }

    private void word(String word) {
        if (!text.startsWith(word, at)) {
            throw refuse(word);
        }
        at += word.length();
    }

    long integer(long least, long most) {
        boolean negative = skip('-');
        int from = at;
        int few = 0; // in the browser a long is a BigInt, and most numbers are short
        while (at < text.length() && at - from < 9 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            few = few * 10 + text.charAt(at) - '0';
            at++;
        }
        long value = few;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value <= SAFE) {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean leadingZero = text.startsWith("0", from) && at - from > 1;
        boolean fraction = at < text.length() && ".eE0123456789".indexOf(text.charAt(at)) >= 0;
        value = negative ? -value : value;
        if (at == from || leadingZero || fraction || value < least || value > most) {
            throw refuse("integer");
        }
        return value;
    }

    long integer() {
        return integer(-SAFE, SAFE);
    }

    String string() {
        take('"');
        int from = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return text.substring(from, at - 1);
        }
        return escaped(new StringBuilder(text.substring(from, at)));
    }

    private String escaped(StringBuilder value) {
        while (at < text.length() && text.charAt(at) >= ' ') {
            char next = text.charAt(at++);
            if (next == '"') {
                return value.toString();
            }
            value.append(next == '\\' ? escape() : next);
        }
        throw refuse("'\"'");
    }

    private char escape() {
        int which = at < text.length() ? "\"\\/bfnrtu".indexOf(text.charAt(at)) : -1;
        if (which < 0) {
            throw refuse("escape");
        }
        at++;
        return which < 8 ? "\"\\/\b\f\n\r\t".charAt(which) : unicode();
    }

    private char unicode() {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = at < text.length() ? "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(at))) : -1;
            if (value < 0) {
                throw refuse("hexadecimal digit");
            }
            code = code * 16 + value;
            at++;
        }
        return (char) code;
    }
}
