package com.completebytepos.taxbooks;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum TaxbooksRejection implements RejectionCode {
    NO_SUCH_DEVICE(404), NO_SUCH_TAXPAYER(404), NO_SUCH_PURCHASE(404), ANSWERED_ALREADY(409), LINE_WITHOUT_GOODS(422), NO_SUCH_IMPORT(404), REASON_MISSING(422), NO_SUCH_DAY(404),
    DAY_NOT_OVER(409), NOT_REACHED(503), MONTH_SHAPE(422), NO_SUCH_BALANCE(404);

    private final int status;

    TaxbooksRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "taxbooks";
    }

    @Override
    public int status() {
        return status;
    }
}
