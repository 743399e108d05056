package com.completebytepos.reconciliation;

/** What a day was held against: the imported statement, the provider's own list of payments, or nothing that would prove that money is missing. */
public enum Basis { STATEMENT, LIST, NONE }
