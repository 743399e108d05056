/**
 * From whom the shop buys, what is ordered, what came in and at which cost, what is owed for it.
 * Not: what lies on the shelves (stock listens to what is received and sent back), nor what customers pay (pricing is only asked for margins).
 * Front desk: Suppliers, PurchaseOrders, GoodsReceiving, SupplierReturns, SupplierAccounts, SupplierCorrections. May call catalogue, branches, pricing, work.
 */
package com.completebytepos.purchasing;
