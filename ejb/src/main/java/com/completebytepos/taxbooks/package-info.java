/**
 * The books KRA keeps beside our sales: its stock ledger, the purchases and imports it knows of, its fiscal days.
 * Not: the documents of sales (fiscal), nor what is really on the shelves (stock).
 * Front desks: StockBook, PurchaseBook, FiscalDays. Listens to {@link com.completebytepos.stock.StockMoved} and to stamps. May call fiscal, stock, selling, catalogue, branches, work, jobs.
 */
package com.completebytepos.taxbooks;
