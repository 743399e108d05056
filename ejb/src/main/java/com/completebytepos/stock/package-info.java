/**
 * How many there are, where, and what they cost: movements and what they add up to; adjustments, transfers, counts, opening balances.
 * Not: what goods are (catalogue), what they sell for (pricing), from whom they come (purchasing).
 * Front desk: StockLedger, which fires {@link com.completebytepos.stock.StockMoved} for every document; StockAdjustments, StockTransfers,
 * StockCounts with CountSteps and CountPosting, OpeningBalances, Replenishment, StockCheckup, StockRules, CostMethods, BranchStock.
 * Listens to sales, returns, receipts and goods sent back. ADR 0065, 0066, 0067, 0140.
 */
package com.completebytepos.stock;
