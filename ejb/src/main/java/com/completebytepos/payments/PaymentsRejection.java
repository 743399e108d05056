package com.completebytepos.payments;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum PaymentsRejection implements RejectionCode {
    NO_ACCOUNT(409), NO_SUCH_ACCOUNT(404), NO_SUCH_PAYMENT(404), PHONE_SHAPE(422), AMOUNT_WHOLE(422), AMOUNT_LIMIT(422), PHONE_ASKED(409), SAME_ID_OTHER_PAYMENT(409),
    ACCOUNT_NAME(422), SHORT_CODE_SHAPE(422), TILL_NUMBER_SHAPE(422), KEY_MISSING(422), KEY_TOO_LONG(422), WORLD_NOT_OFFERED(422), NO_SUCH_BRANCH(422), SECOND_ACCOUNT(409),
    INITIATOR_INCOMPLETE(422), NO_SECRET_KEYS(503), CHANGED_MEANWHILE(409), ALREADY_CLAIMED(409), NOT_CLAIMABLE(409), CODE_TAIL(422), NOT_YOURS(409), COMPLETED_SALE(409), NO_SUCH_EXPORT(404), DAYS(422), NOTHING_LEFT(422), NUMBER_SHAPE(422), NO_NOMINATED_NUMBER(422), KNOWN_CODE(409), KEEP_DAYS(422), MAY_BE_PROMPTS(409), CODE_SHAPE(422), SECOND_PERSON(409), NOT_UNDECIDED(409), DECISION_REASON(422);

    private final int status;

    PaymentsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "payments";
    }

    @Override
    public int status() {
        return status;
    }
}
