package com.completebytepos.customers;

/** MERGED points at who stays; ERASED has no person behind it any more. */
public enum CustomerState {
    ACTIVE, CLOSED, MERGED, ERASED
}
