package com.completebytepos.collecting;

/** What became of goods put aside: they wait, the customer has them, somebody ended it, or its last day passed. */
public enum LayawayState {
    OPEN, COMPLETED, CANCELLED, EXPIRED
}
