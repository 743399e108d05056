package com.completebytepos.web.pricing;

/** Writes JSON without spaces, escaping as JavaScript's JSON.stringify does. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    /** A field's name; the next call writes its value. */
    JsonWriter name(String name) {
        separate();
        text.append('"').append(name).append("\":");
        first = true;
        return this;
    }

    JsonWriter field(String name, long value) {
        return name(name).value(value);
    }

    JsonWriter field(String name, String value) {
        return name(name).value(value);
    }

    JsonWriter value(long value) {
        separate();
        if (value == (int) value) {
            text.append((int) value); // in the browser a long is a BigInt, and its digits are where the time went
        } else {
            text.append(value);
        }
        return this;
    }

    JsonWriter value(String value) {
        separate();
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            append(value.charAt(at));
        }
        text.append('"');
        return this;
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void append(char next) {
        int named = "\"\\\b\f\n\r\t".indexOf(next);
        if (named >= 0) {
            text.append('\\').append("\"\\bfnrt".charAt(named));
        } else if (next < ' ') {
            text.append("\\u00").append(next < 16 ? '0' : '1').append("0123456789abcdef".charAt(next % 16));
        } else {
            text.append(next);
        }
    }

    String text() {
        return text.toString();
    }
}
