package com.completebytepos.web.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void isTheMonthOfTodayWhenNothingIsAsked() {
        assertEquals(new VatPeriod(LocalDate.of(2026, 11, 1), TODAY), VatPeriod.read(null, " ", TODAY));
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31,+999999999-12-31,from,reporting.filter-day", "-0001-01-01,2026-11-25,from,reporting.filter-day", "2026-11-01,+10000-01-01,to,reporting.filter-day",
        "2026-11-02,2026-11-01,to,reporting.filter-range", "2025-11-01,2026-11-25,to,reporting.filter-too-long"})
    void refusesAtTheFieldThatIsWrong(String from, String to, String field, String code) {
        var refused = assertThrows(Rejection.class, () -> VatPeriod.read(from, to, TODAY));
        assertEquals(code, refused.code());
        assertEquals(field, refused.field());
    }
}
