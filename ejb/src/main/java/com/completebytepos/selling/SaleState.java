package com.completebytepos.selling;

/** What a sale is now; corrections are documents of their own. */
public enum SaleState { COMPLETED, VOIDED }
