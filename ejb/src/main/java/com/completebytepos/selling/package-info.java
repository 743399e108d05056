/**
 * What was sold, by whom, for which money: tills, shifts, completed sales, goods returned, tenders, approvals, receipts printed.
 * Not: how a sale reaches the server (sync), what it does to stock (stock) or owes the tax authority (fiscal); those listen to {@link com.completebytepos.selling.SaleCompleted}.
 * Front desk: Tills, Shifts, LateTotals, ShiftQueries, Checkout, Returns, Approvals, SaleFindings, ReceiptPrints. May call work, identity, branches, catalogue, customers, pricing, payments.
 */
package com.completebytepos.selling;
