package com.completebytepos.stock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Quantity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test
    void aWeekendThatIsComingIsOrderedFor() {
        var forecast = new Forecast(56);
        forecast.sold(6, Quantity.ofThousandths(80_000));
        forecast.sold(1, Quantity.ofThousandths(8_000));
        var friday = LocalDate.of(2026, 11, 27);
        assertEquals(10_000, forecast.of(friday, 2));
        assertEquals(11_000, forecast.of(friday, 7));
        assertEquals(Quantity.ofThousandths(1_571), forecast.perDay());
    }

    @Test
    void whatCameTwoWeeksAgoIsMeasuredByTwoWeeks() {
        var forecast = new Forecast(14);
        forecast.sold(6, Quantity.ofThousandths(20_000));
        var friday = LocalDate.of(2026, 11, 27);
        assertEquals(10_000, forecast.of(friday, 7));
        assertEquals(Quantity.ofThousandths(1_428), forecast.perDay());
    }

    @Test
    void aFirstDayIsNotTakenForAWeekOfSuchDays() {
        var forecast = new Forecast(1);
        forecast.sold(5, Quantity.ofThousandths(7_000));
        assertEquals(Quantity.ofThousandths(1_000), forecast.perDay());
        assertEquals(7_000, forecast.of(LocalDate.of(2026, 11, 27), 7));
    }

    @Test
    void whatIsMissingIsOrderedInWholeUnits() {
        assertEquals(Quantity.ofThousandths(3_000), Forecast.missing(10_000, 7_400));
        assertEquals(Quantity.ofThousandths(0), Forecast.missing(10_000, 10_000));
        assertEquals(Quantity.ofThousandths(12_000), Forecast.missing(10_000, -2_000));
    }
}
