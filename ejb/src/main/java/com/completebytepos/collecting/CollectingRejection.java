package com.completebytepos.collecting;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CollectingRejection implements RejectionCode {
    NOTHING_WAITS(404), NO_SUCH_LINE(422), ELSEWHERE(409), HANDED_OVER(409), GIVEN_BACK(409), BEING_GIVEN_BACK(409), NOT_ALLOWED(403), STILL_WAITS(409), NO_SUCH_EXPORT(404),
    LAYAWAY_OFF(409), LAYAWAY_SHARE(422), LAYAWAY_DAYS(422), LAYAWAY_FEE(422), LAYAWAY_FEE_TWICE(422), LAYAWAY_LINES(422), LAYAWAY_CUSTOMER(422), LAYAWAY_GOODS(422), LAYAWAY_PRICE(409), LAYAWAY_SHORT(409),
    NO_SUCH_LAYAWAY(404), LAYAWAY_ELSEWHERE(409), LAYAWAY_ENDED(409), LAYAWAY_HELD(409), LAYAWAY_LEAST(422), LAYAWAY_BEYOND(422), LAYAWAY_AMOUNT(422), LAYAWAYS_WAIT(409), LAYAWAY_OF_CUSTOMER(409);

    private final int status;

    CollectingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "collecting";
    }

    @Override
    public int status() {
        return status;
    }
}
