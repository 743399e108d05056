package com.completebytepos.tracking;

/** Where a piece with a serial is. GONE: sent back, written off or lost. */
public enum SerialState {
    ON_HAND, ON_THE_ROAD, SOLD, GONE
}
