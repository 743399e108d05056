package com.completebytepos.pricing;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum PricingRejection implements RejectionCode {
    PRICE_RANGE(422), PRICE_FIRST(422), PRICES_NOT_ALLOWED(403), BULK_NOTHING(422), BULK_EITHER(422), BULK_PERCENT(422), BULK_AMOUNT(422), BULK_TAX(422), BULK_OTHERS(409), BULK_COUNT(422), BULK_UNDONE(409), NO_SUCH_BULK_EDIT(404),
    PRICE_CHANGED_MEANWHILE(409), TAX_DAY_MISSING(422), TAX_DAY_TAKEN(409), TAX_DAY_PAST(422), TAX_DAY_RANGE(422), TAX_PROFILE_STARTED(409), NO_SUCH_TAX_PROFILE(404);

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
