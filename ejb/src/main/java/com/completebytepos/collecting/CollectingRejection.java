package com.completebytepos.collecting;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CollectingRejection implements RejectionCode {
    NOTHING_WAITS(404), NO_SUCH_LINE(422), ELSEWHERE(409), HANDED_OVER(409), GIVEN_BACK(409), BEING_GIVEN_BACK(409), NOT_ALLOWED(403), STILL_WAITS(409), NO_SUCH_EXPORT(404);

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
