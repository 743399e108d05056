package com.completebytepos.pricing;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum PricingRejection implements RejectionCode {
    PRICE_RANGE(422), PRICE_CHANGED_MEANWHILE(409);

    private final int status;

    PricingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "pricing";
    }

    @Override
    public int status() {
        return status;
    }
}
