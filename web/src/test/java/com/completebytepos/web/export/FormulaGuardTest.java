package com.completebytepos.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+254 700 000 000", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
        assertEquals("'" + text, FormulaGuard.neutral(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha", "+254700000000", "-12.50", "MA-01-000017", "10% off", "'quoted"})
    void leavesPlainTextAlone(String text) {
        assertEquals(text, FormulaGuard.neutral(text));
    }

    @Test
    void takesNothingForEmpty() {
        assertEquals("", FormulaGuard.neutral(null));
    }
}
