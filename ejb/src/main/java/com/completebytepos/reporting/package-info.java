/**
 * Numbers for people: the list of sales, one sale with all that belongs to it, today, the VAT of a period, the paper a customer gets.
 * Not: what is sold (selling) or owed (fiscal); nothing here changes a sale; the print of a paper is counted, the totals of a closed shift are frozen.
 * Front desk: SalesReports, SaleSheets, Receipts, Returnables, DayReports, VatReports, ZReports, CashReports. May call every context above it, read only.
 * Sums are made by the database, to the cent. The only context that may speak SQL itself.
 */
package com.completebytepos.reporting;
