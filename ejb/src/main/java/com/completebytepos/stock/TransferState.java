package com.completebytepos.stock;

/** The steps of a transfer, in their order; DIFFERENCE waits until somebody says who bears it. */
public enum TransferState {
    ASKED, APPROVED, SENT, DIFFERENCE, DONE, REFUSED, CANCELLED;

    public boolean isOpen() {
        return this == ASKED || this == APPROVED || this == SENT || this == DIFFERENCE;
    }
}
