/**
 * For how much, and under which tax: prices (VAT inclusive), the shop's tax profile and KRA's rates, all with dates.
 * {@code engine} is the arithmetic itself: pure, also compiled for the browser.
 * {@code engine.offers} in it are promotions and price lists.
 * Front desk: PriceBook, PricedGoods, PriceHistory, TaxBooks, PromotionPlanner, PromotionUses, Coupons, CustomerCoupons, PriceLists, ScheduledPrices.
 * May call catalogue, customers, branches, jobs. Decisions: ADR 0012, 0060.
 */
package com.completebytepos.pricing;
