package com.completebytepos.purchasing;

/** By what freight and the like is shared over the goods of a receipt. */
public enum LandedBy {
    VALUE, WEIGHT, NUMBER
}
