package com.completebytepos.tenders;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum TendersRejection implements RejectionCode {
    CASH_STAYS(422), CURRENCY_UNKNOWN(422), RATE_OUT_OF_RANGE(422);

    private final int status;

    TendersRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "tenders";
    }

    @Override
    public int status() {
        return status;
    }
}
