package com.completebytepos.refunds;

/** REQUESTED until somebody who may sends it; SENT until the provider told; FAILED may be sent again, by another way too; CANCELLED gives nothing back. */
public enum RefundState {
    REQUESTED, SENT, DONE, FAILED, CANCELLED;

    public boolean isWaiting() {
        return this == REQUESTED || this == FAILED;
    }
}
