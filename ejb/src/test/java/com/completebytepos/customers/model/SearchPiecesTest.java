package com.completebytepos.customers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchPiecesTest {
    private final Set<String> pieces = SearchPieces.of("K000123", "Wanjikũ", "Ng'ang'a", "+254712345678");

    @Test
    void anyPartOfNamePhoneOrCodeBeginsAPiece() {
        for (var part : List.of("wanj", "njik", "iku", "ang", "0712345678", "712 345 678", "0712", "345678", "5678", "k0001", "123", "+254712345678", "254712")) assertTrue(finds(part), part);
        for (var part : List.of("wanjuki", "0799", "k0009")) assertFalse(finds(part), part);
    }

    @Test
    void longWordsAreCutTheSameOnBothSides() {
        var long1 = SearchPieces.of("A1", "Constantinopolitana", null, null);
        assertTrue(SearchPieces.sought("constantinopolitana").stream().allMatch(w -> long1.stream().anyMatch(p -> p.startsWith(w))));
        assertTrue(long1.stream().allMatch(p -> p.length() <= SearchPieces.LONGEST));
    }

    @Test
    void aNumberInAnySpellingIsOneWord() {
        assertEquals(List.of("712345678"), SearchPieces.sought("+254 (0)712-345 678"));
        assertEquals(List.of("wanjiku", "712"), SearchPieces.sought("Wanjikũ 0712"));
    }

    private boolean finds(String typed) {
        return SearchPieces.sought(typed).stream().allMatch(word -> pieces.stream().anyMatch(p -> p.startsWith(word)));
    }
}
