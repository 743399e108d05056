/**
 * Money given back through a provider: asked for by a return or from a payment, sent by who may, by reversal of the whole or payout of a part, or noted as
 * given by hand. Not: the goods that came back (selling), nor the talk with the provider (payments), nor cash.
 * Front desk: Refunds, RefundQueries. Called by reconciliation, reporting; calls payments, selling (its event).
 * Decisions: ADR 0040.
 */
package com.completebytepos.refunds;
