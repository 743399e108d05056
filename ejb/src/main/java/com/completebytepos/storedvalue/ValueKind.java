package com.completebytepos.storedvalue;

import com.completebytepos.tenders.TenderKind;

/** What an account was made as. Whoever pays with it names the same kind of tender. */
public enum ValueKind {
    GIFT_CARD, VOUCHER, STORE_CREDIT;

    public TenderKind tender() {
        return TenderKind.valueOf(name());
    }

    static boolean isOne(TenderKind kind) {
        return kind == TenderKind.GIFT_CARD || kind == TenderKind.VOUCHER || kind == TenderKind.STORE_CREDIT;
    }
}
