package com.completebytepos.pricing;

/** A draft is known to the office alone; a stopped one is given no more. */
public enum PromotionState { DRAFT, ACTIVE, STOPPED }
