package com.completebytepos.fiscal;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum FiscalRejection implements RejectionCode {
    PIN_SHAPE(422), BRANCH_SHAPE(422), SERIAL_SHAPE(422), ADDRESS_NOT_ALLOWED(422), ENVIRONMENT_NOT_OFFERED(422), NO_SECRET_KEYS(503),
    CLAIMED_ELSEWHERE(409), DEVICE_IN_USE(409), NO_SUCH_DEVICE(404), ALREADY_INSTALLED(409), NOT_APPROVED(409), WRONG_KIND(409), NOT_REACHED(503), REFUSED_BY_KRA(409),
    NO_KEY_IN_ANSWER(409), KEY_SHAPE(422), NUMBER_RANGE(422), NUMBER_IN_FLIGHT(409), NOT_INITIALISED(409), NO_SUCH_DOCUMENT(404), NOT_REFUSED(409), NO_SUCH_ITEM(404),
    ITEM_IS_KNOWN(409), ITEM_CODES(422), NOT_STAMPED(409), PARTLY_TAKEN_BACK(409), TOO_LATE(409), UNIT_SHAPE(422), NOTHING_IN_FLIGHT(409), STILL_BEING_ASKED(409),
    LIMITS_RANGE(422),
    CLASS_SHAPE(422), CLASS_UNKNOWN(422), CLASS_OF_ANOTHER_LETTER(422), NOTHING_CHOSEN(422);

    private final int status;

    FiscalRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "fiscal";
    }

    @Override
    public int status() {
        return status;
    }
}
