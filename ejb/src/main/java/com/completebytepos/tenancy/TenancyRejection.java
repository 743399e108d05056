package com.completebytepos.tenancy;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum TenancyRejection implements RejectionCode {
    NOT_ALLOWED(403), OTHER_BRANCH(403), NO_SUCH_SHOP(404), SHOP_SUSPENDED(503), SHOP_NOT_READY(503), CODE_SHAPE(422), CODE_RESERVED(422), CODE_TAKEN(409),
    NAME_MISSING(422), NAME_TOO_LONG(422), NOT_OPEN(409), NOT_SUSPENDED(409);

    private final int status;

    TenancyRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "tenancy";
    }

    @Override
    public int status() {
        return status;
    }
}
