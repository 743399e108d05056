package com.completebytepos.pricing;

import com.completebytepos.pricing.engine.TaxTable;

/** Under which law the shop sold on a day, and the rates that held. */
public record TaxesOfDay(TaxProfileKind kind, TaxTable table) {
    private static final String OUTSIDE_VAT = "D";

    /** Under which letter goods are sold that are listed under this one: a shop that is not VAT registered sells everything outside VAT. */
    public String letterOf(String listed) {
        return table.vatRegistered() ? listed : OUTSIDE_VAT;
    }
}
