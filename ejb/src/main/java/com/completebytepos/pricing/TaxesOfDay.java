package com.completebytepos.pricing;

import com.completebytepos.pricing.engine.TaxTable;

/** Under which law the shop sold on a day, and the rates that held. */
public record TaxesOfDay(TaxProfileKind kind, TaxTable table) {
}
