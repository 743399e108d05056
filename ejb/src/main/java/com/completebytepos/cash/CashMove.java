package com.completebytepos.cash;

/** Why cash moves without a sale; the sign is what it does to the drawer. */
public enum CashMove {
    FLOAT_IN(1), PAID_IN(1), PAID_OUT(-1), PICKUP(-1), SAFE_DROP(-1),
    /** Paid for a gift card or voucher: written with its sale, never told by itself. */
    VALUE_SOLD(1),
    /** What a customer leaves for the staff: in the drawer, but no turnover. */
    TIP(1),
    /** Left for returnables or given back for empties beside a sale: written with its document, never told by itself; the amount has its own sign. */
    DEPOSIT(1);

    private final int sign;

    CashMove(int sign) {
        this.sign = sign;
    }

    /** Whether a till tells of it by itself. */
    public boolean isTold() {
        return this != VALUE_SOLD && this != DEPOSIT;
    }

    public int sign() {
        return sign;
    }
}
