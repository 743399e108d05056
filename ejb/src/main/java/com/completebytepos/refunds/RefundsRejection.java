package com.completebytepos.refunds;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum RefundsRejection implements RejectionCode {
    NO_SUCH_REFUND(404), REASON(422), AMOUNT(422), NOT_WAITING(409), WAY_NOT_POSSIBLE(409), PHONE_SHAPE(422), CODE_SHAPE(422), STILL_UNDER_WAY(409);

    private final int status;

    RefundsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "refunds";
    }

    @Override
    public int status() {
        return status;
    }
}
