package com.completebytepos.splitting;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum SplittingRejection implements RejectionCode {
    NOTHING(422), QUANTITY(422), TOO_MUCH(409), NOT_RECEIVED(422), NO_SUCH_BRANCH(422), TOO_MANY_DAYS(422);

    private final int status;

    SplittingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "splitting";
    }

    @Override
    public int status() {
        return status;
    }
}
