package com.completebytepos.fiscal;

/** Where a document stands with the tax authority. */
public enum FiscalState { PENDING, SUBMITTED, APPROVED, REJECTED }
