/**
 * What a customer has with the shop: what was bought, the points collected, what is owed and how it is paid off.
 * Not: who the customer is (customers), the sale itself (selling), gift cards and store credit.
 * Listens to selling inside the sale's own transaction; balances move under the account's lock only and are the sums of ledgers nobody edits.
 * Front desk: LoyaltyLedger, LoyaltyProgrammes, CreditBook, WriteOffs, Settling, Allowances, AccountQueries, CustomerFigures, DebtReminders. Called by reporting, sync.
 */
package com.completebytepos.accounts;
