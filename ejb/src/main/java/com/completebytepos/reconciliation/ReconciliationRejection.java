package com.completebytepos.reconciliation;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ReconciliationRejection implements RejectionCode {
    NO_SUCH_DAY(404), NO_SUCH_ACCOUNT(404), NO_STATEMENT(422), OLD_EXCEL(422), TOO_LARGE(422), DAYS(422), NOTE_TOO_LONG(422), NOT_RUN(409), WORD_NEEDED(422), NO_SUCH_EXPORT(404), FUTURE(422), BOOK_REASON(422), NOT_BOOKABLE(409);

    private final int status;

    ReconciliationRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "reconciliation";
    }

    @Override
    public int status() {
        return status;
    }
}
