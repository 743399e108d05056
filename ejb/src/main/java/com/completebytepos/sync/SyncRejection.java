package com.completebytepos.sync;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context a person can meet; answers to tills are of {@link Answer}. */
public enum SyncRejection implements RejectionCode {
    NO_SUCH_REPORT(404);

    private final int status;

    SyncRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "sync";
    }

    @Override
    public int status() {
        return status;
    }
}
