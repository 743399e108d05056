package com.completebytepos.alerts;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum AlertsRejection implements RejectionCode {
    NO_ADDRESS(422), NOT_OFFERED(403), LANGUAGE_UNKNOWN(422), DAYS_RANGE(422), NOTHING_TO_TELL(409), JUST_ASKED(409);

    private final int status;

    AlertsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "alerts";
    }

    @Override
    public int status() {
        return status;
    }
}
