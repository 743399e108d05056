package com.completebytepos.stock;

/** What a till does when more is sold than there is. What was sold anyway is stored all the same. */
public enum BelowZero {
    ALLOW, WARN, BLOCK
}
