package com.completebytepos.pricing.engine;

import java.util.List;

/** The letters and rates of the day of sale. A shop that is not VAT registered sells everything on letter D without tax. */
public record TaxTable(boolean vatRegistered, List<TaxRate> rates) {
    public TaxTable {
        rates = List.copyOf(rates);
    }
}
