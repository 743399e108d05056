package com.completebytepos.payments;

/** What told of the payment first: a prompt of ours, the provider by itself, somebody's typing, an imported statement. */
public enum PaymentChannel { PROMPT, DIRECT, TYPED, STATEMENT }
