package com.completebytepos.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @Test
    void readsTheDaysOfACentury() {
        assertEquals(LocalDate.of(2000, 1, 1), DayText.read("2000-01-01"));
        assertEquals(LocalDate.of(2026, 11, 25), DayText.read(" 2026-11-25 "));
        assertEquals(LocalDate.of(2100, 12, 31), DayText.read("2100-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2101-01-01", "+999999999-12-31", "-999999999-01-01", "-0001-01-01", "+10000-01-01", "9999-12-31", "0000-01-01", "2026-02-30", "25/11/2026", "today", ""})
    void refusesADayThatCannotBeCountedOnFrom(String text) {
        assertThrows(DateTimeException.class, () -> DayText.read(text));
    }
}
