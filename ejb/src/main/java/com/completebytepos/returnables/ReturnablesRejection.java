package com.completebytepos.returnables;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ReturnablesRejection implements RejectionCode {
    NO_SUCH_RETURNABLE(404), NAME_SHAPE(422), NAME_TAKEN(409), DEPOSIT_RANGE(422), DAY_PAST(422), NO_SUCH_GOODS(422), UNIT_UNKNOWN(422), PIECES_RANGE(422), CHANGED_MEANWHILE(409),
    NO_SUCH_BRANCH(422), NOT_OUT(422), REASON_MISSING(422), LETTER_SHAPE(422), SOURCE_MISSING(422), NO_LETTER(409), NO_SUCH_EXPORT(404),
    NO_SUCH_SUPPLIER(422), CHOOSE_RETURNABLE(422), PIECES_MOVED(422), NOTHING_MOVED(422), EACH_RANGE(422), PAPER_MISSING(422),
    DEPOSIT_STANDS(409), NOTHING_OWED(422), STILL_OWED(409), DAYS_RANGE(422);

    private final int status;

    ReturnablesRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "returnables";
    }

    @Override
    public int status() {
        return status;
    }
}
