package com.completebytepos.accounts;

/** Why somebody owes more or less. */
public enum CreditKind {
    SALE, RETURN, SETTLEMENT, WRITE_OFF, WRITTEN_BACK, MERGED_IN, MERGED_OUT
}
