package com.completebytepos.pricing;

/** What happens when somebody sets a price below what the goods cost. */
public enum BelowCost { OFF, WARN, BLOCK }
