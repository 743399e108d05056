/**
 * What suppliers, KRA and the shop's own books say about the same purchases, held against each other: paper by paper, statement by statement, and what stays without a tax invoice.
 * Not: orders, receipts, invoices and what is owed (purchasing), nor what KRA is answered (taxbooks). It sums up what those keep and changes nothing of it.
 * Front desk: PaperBook, SupplierStatements, SmallSellers, UnsupportedCosts. May call purchasing, taxbooks, branches, imports.
 */
package com.completebytepos.agreeing;
