package com.completebytepos.agreeing;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum AgreeingRejection implements RejectionCode {
    NO_SUCH_EXPORT(404), PERIOD_RANGE(422), NO_SUCH_STATEMENT(404), AGREED_ALREADY(409), NO_ROWS(422), NOTE_MISSING(422), SUM_DIFFERS(422), OPENING_MISSING(422), BOOKS_MOVED(409), ROWS_OPEN(422),
    ID_NUMBER_SHAPE(422), PHONE_SHAPE(422), CONSENT_DAY(422), CONSENT_MISSING(422), CHARGES_VAT(422), NO_SUCH_INVOICE(404), REFERENCE_SHAPE(422), REFERENCE_TAKEN(409), NOT_A_SMALL_SELLER(409), SUPPORTED_ALREADY(409), TURNOVER_RANGE(422), SOURCE_MISSING(422), DAY_MISSING(422);

    private final int status;

    AgreeingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "agreeing";
    }

    @Override
    public int status() {
        return status;
    }
}
