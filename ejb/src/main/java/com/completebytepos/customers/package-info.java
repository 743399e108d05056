/**
 * To whom the shop sells: customers with their groups, found by any part of name, phone or code, told apart from their twins, merged, forgotten when they ask.
 * Not: what they bought, collected or owe (accounts); who works in the shop (identity).
 * Front desk: CustomerRegister, CustomerQueries, CustomerGroups, CustomerMerging. Called by pricing, storedvalue, selling, accounts, reporting, sync.
 */
package com.completebytepos.customers;
