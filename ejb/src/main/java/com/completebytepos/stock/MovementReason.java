package com.completebytepos.stock;

import java.util.Arrays;
import java.util.List;

/** Why goods came or went. The sign is what it does to what is on hand; a count may do either. */
public enum MovementReason {
    SALE(-1), RETURN(1), GOODS_RECEIPT(1), SUPPLIER_RETURN(-1), TRANSFER_OUT(-1), TRANSFER_IN(1), COUNT(0), OPENING(1), UNPACKED_OUT(-1), UNPACKED_IN(1),
    /** Paid in another branch, handed over in this one: what it cost was the sale's. */
    COLLECTED(-1),
    DAMAGE(-1), EXPIRY(-1), THEFT(-1), OWN_USE(-1), STAFF_MEAL(-1), DONATION(-1), SAMPLE(-1), FOUND(1);

    /** Goods that customers had, whoever took their money. */
    public static final List<MovementReason> SOLD = List.of(SALE, COLLECTED);

    private final int sign;

    MovementReason(int sign) {
        this.sign = sign;
    }

    public int sign() {
        return sign;
    }

    /** Reasons a person gives for changing stock by hand. */
    public boolean isAdjustment() {
        return ordinal() >= DAMAGE.ordinal();
    }

    /** Goods taken out for other than selling: the accountant declares them as if they had been sold. */
    public boolean isDeemedSupply() {
        return this == OWN_USE || this == DONATION || this == STAFF_MEAL || this == SAMPLE;
    }

    public static List<MovementReason> adjustments() {
        return Arrays.stream(values()).filter(MovementReason::isAdjustment).toList();
    }
}
