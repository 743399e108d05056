package com.completebytepos.storedvalue;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ValueRejection implements RejectionCode {
    NO_SUCH_VALUE(404), CODE_SHAPE(422), VALUE_EXPIRED(409), VALUE_BLOCKED(409), VALUE_SHORT(409), AMOUNT_OUT_OF_RANGE(422), EXPIRY_PAST(422), TOO_MANY(422), REASON_MISSING(422), BALANCE_BELOW_ZERO(422),
    MONTHS_RANGE(422);

    private final int status;

    ValueRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "storedvalue";
    }

    @Override
    public int status() {
        return status;
    }
}
