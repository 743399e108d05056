package com.completebytepos.pricing;

/** Under which law the shop sells: VAT registered, turnover tax, or neither. Only the first prints VAT. */
public enum TaxProfileKind { VAT, TURNOVER, NONE }
