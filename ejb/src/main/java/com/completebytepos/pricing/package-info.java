/**
 * For how much, and under which tax: prices (VAT inclusive), the shop's tax profile and KRA's rates, all with dates.
 * {@code engine} is the arithmetic itself: pure, also compiled for the browser.
 * Front desk: PriceBook, PricedGoods, PriceHistory, TaxBooks. May call catalogue, customers, branches. Decisions: ADR 0012.
 */
package com.completebytepos.pricing;
