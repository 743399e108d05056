/**
 * The ways of paying: which there are, which a branch takes and in which order, what foreign notes are worth on a day, and the port through which
 * whoever keeps a kind of money is told that it was taken or given back.
 * Not: the tenders of a sale (selling), money through providers (payments), what is kept on cards (storedvalue).
 * A new kind is a value of TenderKind and a TenderTaker wherever its money is kept; nothing here names the takers.
 * Front desk: TenderKind, TenderTakers, BranchTenders, ForeignRates. May call branches.
 */
package com.completebytepos.tenders;
