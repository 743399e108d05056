/**
 * What happens at a drawer beside sales: cash moved in and out, drawers opened without a sale, lines taken out of carts, carts set aside, the count at the end of a shift.
 * Not: the shift and its sales (selling), nor its totals on paper (reporting).
 * Front desk: CashMovements, ShiftClosing, Settlements, SupplierCash, ParkedSales, Trainings. Listens to what suppliers get from a drawer. May call identity, branches, selling, tenders, storedvalue, purchasing.
 */
package com.completebytepos.cash;
