package com.completebytepos.customers.model;

import com.completebytepos.customers.PhoneNumber;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What any part of a name, a phone number or a code is found by: every ending of every word, so that a part of a word is the beginning of one of them
 * and an ordinary index finds it.
 */
public final class SearchPieces {
    static final int LONGEST = 12;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_OF_DIGITS = 3;
    private static final int MOST_WORDS = 6;

    private SearchPieces() {
    }

    public static Set<String> of(String code, String firstName, String lastName, String phone) {
        var pieces = new LinkedHashSet<String>();
        for (var word : words(code + " " + firstName + " " + (lastName == null ? "" : lastName))) endings(word, SHORTEST, pieces);
        if (phone != null) endings(new PhoneNumber(phone).national(), SHORTEST_OF_DIGITS, pieces);
        return pieces;
    }

    /** What somebody looks for, in the words the pieces are made of; a phone number in any spelling is one of them. */
    public static List<String> sought(String text) {
        var phone = PhoneNumber.read(text);
        if (phone.isPresent()) return List.of(cut(phone.get().national()));
        return words(text).stream().map(SearchPieces::withoutCountry).map(SearchPieces::cut).toList();
    }

    /** Half a number as it is typed: 0712, 254712. */
    private static String withoutCountry(String word) {
        if (!word.matches("\\d{4,}")) return word;
        return word.startsWith("254") ? word.substring(3).replaceFirst("^0", "") : word.replaceFirst("^0", "");
    }

    private static void endings(String word, int shortest, Set<String> into) {
        into.add(cut(word));
        for (int from = 1; word.length() - from >= shortest; from++) into.add(cut(word.substring(from)));
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    private static String cut(String piece) {
        return piece.length() <= LONGEST ? piece : piece.substring(0, LONGEST);
    }
}
