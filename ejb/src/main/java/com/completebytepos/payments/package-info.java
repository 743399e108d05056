/**
 * Money taken and given back through providers: M-PESA prompts, payments the customer makes by himself, codes typed in.
 * One row per payment, whatever told of it first. Not: how a sale is settled (a tender, in selling), nor cash.
 * Front desk: ProviderAccounts, PaymentDesk, PaymentUses, PaymentQueries, ProviderCalls. Called by selling, sync, reporting, console; calls branches, work, jobs.
 * Source of the provider's behaviour: Safaricom's developer portal, Daraja 3.0.
 */
package com.completebytepos.payments;
