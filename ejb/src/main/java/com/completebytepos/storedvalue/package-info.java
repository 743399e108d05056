/**
 * Money of customers that the shop keeps: gift cards, vouchers and store credit, all in one ledger of accounts and entries.
 * Not: points and debts of customers (customers), nor the sales that are paid with it (selling).
 * Front desk: StoredValues, ValueSales, ValueBook, ValueHolders. May call branches, customers and tenders.
 */
package com.completebytepos.storedvalue;
