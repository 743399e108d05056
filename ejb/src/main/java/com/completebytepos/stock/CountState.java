package com.completebytepos.stock;

/** OPEN: people count. CHECK: differences are known and wait for a second person. POSTING: approved, being booked. */
public enum CountState {
    OPEN, CHECK, POSTING, POSTED, STOPPED
}
