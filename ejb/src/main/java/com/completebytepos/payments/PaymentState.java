package com.completebytepos.payments;

/**
 * PENDING before the provider is called; WAITING when it took the request and the customer's phone rings; UNKNOWN when nobody knows until the
 * provider is asked or tells; HELD for money that came in by itself and may belong to an open prompt; TO_VERIFY for a code somebody typed;
 * FALSE when such a code proved to be none; MERGED when its money is another row's.
 */
public enum PaymentState {
    PENDING, WAITING, UNKNOWN, PAID, FAILED, HELD, TO_VERIFY, FALSE, MERGED;

    public boolean isOpen() {
        return this == PENDING || this == WAITING || this == UNKNOWN;
    }
}
