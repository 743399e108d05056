package com.completebytepos.stock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Quantity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test
    void aWeekendThatIsComingIsOrderedFor() {
        var forecast = new Forecast(8);
        forecast.sold(6, Quantity.ofThousandths(80_000));
        forecast.sold(1, Quantity.ofThousandths(8_000));
        var friday = LocalDate.of(2026, 11, 27);
        assertEquals(10_000, forecast.of(friday, 2));
        assertEquals(11_000, forecast.of(friday, 7));
        assertEquals(Quantity.ofThousandths(1_571), forecast.perDay());
    }

    @Test
    void whatIsMissingIsOrderedInWholeUnits() {
        assertEquals(Quantity.ofThousandths(3_000), Forecast.missing(10_000, 7_400));
        assertEquals(Quantity.ofThousandths(0), Forecast.missing(10_000, 10_000));
        assertEquals(Quantity.ofThousandths(12_000), Forecast.missing(10_000, -2_000));
    }
}
