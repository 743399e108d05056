/**
 * Our payments and refunds held against the provider's records, a day and a number at a time: every row matched, explained or listed, noted and signed by a
 * person. Not: what a payment is (payments), nor cash counts (cash).
 * Front desk: Statements, Reconciliation, ReconciledDays. Called by reporting (its rows on a Z); calls payments, refunds, work, jobs.
 * Decisions: ADR 0041.
 */
package com.completebytepos.reconciliation;
