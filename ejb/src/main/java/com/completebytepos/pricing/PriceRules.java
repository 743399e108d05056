package com.completebytepos.pricing;

import com.completebytepos.kernel.Money;

/** What may be asked for goods: more than nothing, less than ten million shillings. */
public final class PriceRules {
    private static final long MOST = 999_999_999;

    private PriceRules() {
    }

    public static boolean isPrice(Money amount) {
        return amount != null && amount.cents() > 0 && amount.cents() <= MOST;
    }

    /** @throws com.completebytepos.kernel.Rejection at that field when nothing may cost that */
    public static void check(Money amount, String field) {
        if (!isPrice(amount)) throw PricingRejection.PRICE_RANGE.at(field);
    }
}
