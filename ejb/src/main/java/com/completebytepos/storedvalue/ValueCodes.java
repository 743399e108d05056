package com.completebytepos.storedvalue;

import java.security.SecureRandom;
import java.util.Locale;

/** What stands on a card: letters and digits, without those that are read as others. Nobody guesses 12 of 32. */
final class ValueCodes {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ValueCodes() {
    }

    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** As it is kept, or null when it is none. */
    static String read(String typed) {
        var code = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9]{6,30}") ? code : null;
    }
}
