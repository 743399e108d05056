/**
 * What a basket costs, to the cent: discounts, VAT per line, and the fiscal lines KRA can recompute.
 *
 * <p>Not here: price lists, promotions, customers, storage, texts. The same source runs on the server and, compiled by
 * TeaVM, on the till, so it may use {@code java.lang}, {@code java.math}, {@code java.util} and its own types only.
 * Amounts are long cents, quantities long thousandths, rates hundredths of a percent; rounding is HALF_UP. Nothing is
 * thrown for a bad basket: it comes back with findings.
 *
 * <p>Called by {@code pricing} and by the export adapter in {@code web.pricing}; calls nobody.
 */
package com.completebytepos.pricing.engine;
