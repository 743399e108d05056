/**
 * Returnables: crates, bottles, cylinders that goods come in. What each asks as a deposit by day, which goods carry how many, the ledger of what customers left
 * for them, fetched or the shop kept, and what suppliers brought and took along. A deposit is no turnover: money of the customer's in the shop's hands.
 * Not: the sale it is taken with (selling), the drawer it lies in (cash), the goods themselves (catalogue, stock).
 * Front desk: ReturnableList, DepositBook, DepositBalances, DepositCustomers, SaleDeposits, KeptDeposits, SettledBalances, SupplierEmpties. May call identity, branches, catalogue, customers, pricing, tenders, selling, cash, purchasing. ADR 0130, 0144.
 */
package com.completebytepos.returnables;
