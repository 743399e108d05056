package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperLinesTest {

    @Test
    void breaksAtSpacesAndOnlyThenInsideWords() {
        assertEquals(List.of("one two", "three"), PaperLines.wrap("one two three", 8));
        assertEquals(List.of("abcdefgh", "ij"), PaperLines.wrap("abcdefghij", 8));
        assertEquals(List.of(), PaperLines.wrap(" ", 8));
    }

    @Test
    void setsTheRightOnItsOwnLineWhenBothDoNotFit() {
        assertEquals(List.of("TOTAL  9"), PaperLines.spread("TOTAL", "9", 8));
        assertEquals(List.of("DISCOUNT", "   12.00"), PaperLines.spread("DISCOUNT", "12.00", 8));
    }
}
