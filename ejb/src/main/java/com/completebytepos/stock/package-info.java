/**
 * How many there are, and where: movements and what they add up to.
 * Not: what goods are (catalogue), nor what they cost to sell (pricing).
 * Front desk: StockLedger. Listens to {@link com.completebytepos.selling.SaleCompleted}. May call catalogue, branches, selling.
 */
package com.completebytepos.stock;
