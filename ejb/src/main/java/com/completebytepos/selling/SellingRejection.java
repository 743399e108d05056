package com.completebytepos.selling;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum SellingRejection implements RejectionCode {
    NO_SUCH_TILL(404), TILL_NAME(422), TILL_NAME_TAKEN(409), TILL_HAS_OPEN_SHIFT(409), BRANCH_HAS_OPEN_SHIFT(409), NO_SUCH_SALE(404),
    NO_SUCH_SHIFT(404), NOT_APPROVED(403), APPROVAL_REASON(422), APPROVAL_OLD(403), APPROVAL_USED(409), CASHIER_NOT_HERE(422), SHIFT_OPEN(409), SHIFT_BEING_OPENED(409), SHIFT_NOT_ALLOWED(403), RETURN_HELD(409), RETURN_HOLD_LINES(422);

    private final int status;

    SellingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "selling";
    }

    @Override
    public int status() {
        return status;
    }
}
