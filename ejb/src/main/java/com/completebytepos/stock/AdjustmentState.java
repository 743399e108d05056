package com.completebytepos.stock;

/** An adjustment waits for a second person, was posted, or was refused. */
public enum AdjustmentState {
    WAITING, POSTED, REFUSED
}
