package com.completebytepos.branches;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum BranchesRejection implements RejectionCode {
    CODE_SHAPE(422), CODE_TAKEN(409), NAME_MISSING(422), NAME_TOO_LONG(422), ADDRESS_TOO_LONG(422), PHONE_SHAPE(422), LAST_BRANCH(409),
    CHANGED_MEANWHILE(409), TRADE_NAME(422), KRA_PIN_SHAPE(422), MESSAGE_TOO_LONG(422), NO_SUCH_BRANCH(404), NO_SUCH_WORKSTATION(404),
    PUBLIC_KEY_UNREADABLE(422), LIMIT_AMOUNT(422), RETURN_DAYS(422), RATE_DAYS(422), SERVICE_CHARGE(422), SERVICE_TAX(422), LOGO_MISSING(422), LOGO_TOO_LARGE(422),
    LOGO_UNREADABLE(422);

    private final int status;

    BranchesRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "branches";
    }

    @Override
    public int status() {
        return status;
    }
}
