package com.completebytepos.selling.model;

/** What a sale is now; corrections are documents of their own. */
public enum SaleState { COMPLETED, VOIDED }
