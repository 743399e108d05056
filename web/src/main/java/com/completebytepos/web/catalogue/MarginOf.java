package com.completebytepos.web.catalogue;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.engine.TaxRate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;

/** The margin under the taxes of today. */
@ApplicationScoped
public class MarginOf {
    @Inject PriceBook prices;
    @Inject Clock clock;

    /** @return null while price or cost are not known */
    Margin of(Money price, String letter, BigDecimal cost) {
        var taxes = prices.taxesOn(LocalDate.now(clock.withZone(HouseClock.NAIROBI))).table();
        long rate = taxes.vatRegistered() ? taxes.rates().stream().filter(r -> r.letter().equals(letter)).mapToLong(TaxRate::rate).findFirst().orElse(0) : 0;
        return Margin.of(price, rate, cost);
    }
}
