package com.completebytepos.cash;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CashRejection implements RejectionCode {
    NO_SUCH_PARKED_SALE(404), PARKED_SALE_TAKEN(409), PARKED_SALE_SHAPE(422), NO_OPEN_SHIFT(422), NO_SUCH_MOVEMENT(422), MOVED_OTHERWISE(422), NOTED_LONG_AGO(422), BEYOND_CEILING(422), DRAWER_HOLDS_LESS(422);

    private final int status;

    CashRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "cash";
    }

    @Override
    public int status() {
        return status;
    }
}
