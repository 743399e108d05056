package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.reporting.SaleFilter.DayKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleFilterFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void showsThirtyDaysWhenNothingIsAsked() {
        var filter = SaleFilterForm.read(Map.<String, String>of()::get, TODAY).toFilter();
        assertEquals(LocalDate.of(2026, 10, 27), filter.days().from());
        assertEquals(TODAY, filter.days().to());
        assertEquals(DayKind.BUSINESS, filter.days().kind());
    }

    @Test
    void looksForANumberOnAllDays() {
        assertNull(SaleFilterForm.read(Map.of("number", "MA-02")::get, TODAY).toFilter().days().from());
    }

    @Test
    void standsInTheAddressAndComesBackFromIt() {
        var form = SaleFilterForm.read(Map.of("from", "2026-11-01", "days", "fiscal", "least", "250.5", "findings", "true", "offline", "false", "number", " a&b=c ")::get, TODAY);
        assertEquals("from=2026-11-01&days=fiscal&number=a%26b%3Dc&least=250.5&findings=true", form.getQuery());
        assertEquals(Money.ofCents(250_50), form.toFilter().least());
        assertEquals(DayKind.FISCAL, form.toFilter().days().kind());
    }

    @ParameterizedTest
    @CsvSource({"from,25/11/2026,reporting.filter-day", "to,2026-13-01,reporting.filter-day", "to,+999999999-12-31,reporting.filter-day", "from,-0001-01-01,reporting.filter-day", "least,ten,reporting.filter-amount", "most,1.234,reporting.filter-amount", "most,-1,reporting.filter-amount",
        "branch,x or 1=1,reporting.filter-unreadable", "letter,Z,reporting.filter-unreadable"})
    void refusesAtTheFieldThatCannotBeRead(String field, String value, String code) {
        var refused = assertThrows(Rejection.class, () -> SaleFilterForm.read(Map.of(field, value)::get, TODAY).toFilter());
        assertEquals(code, refused.code());
        assertEquals(field, refused.field());
    }
}
