package com.completebytepos.resolution;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ResolutionRejection implements RejectionCode {
    NO_SUCH_FINDING(404), NOTHING_TO_ACCEPT(409), DECISION_MISSING(422), REASON_MISSING(422), REASON_TOO_LONG(422), DOCUMENT_MISSING(422), NO_SUCH_DOCUMENT(422), DOCUMENT_IS_THE_SALE(422),
    ALREADY_DECIDED(409), NOT_BOOKABLE(409), NO_JOURNAL(422);

    private final int status;

    ResolutionRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "resolution";
    }

    @Override
    public int status() {
        return status;
    }
}
