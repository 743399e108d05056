/**
 * How many there are, and where: movements and what they add up to.
 * Not: what goods are (catalogue), nor what they cost to sell (pricing).
 * Front desk: StockLedger, which fires {@link com.completebytepos.stock.StockMoved}, and BranchStock. Listens to sales and returns. May call catalogue, branches, selling.
 */
package com.completebytepos.stock;
