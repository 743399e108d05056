package com.completebytepos.reporting;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ReportingRejection implements RejectionCode {
    FILTER_DAY(422), FILTER_RANGE(422), FILTER_AMOUNT(422), FILTER_UNREADABLE(422), FILTER_TOO_LONG(422), NO_SUCH_EXPORT(404), NO_SUCH_REPORT(404);

    private final int status;

    ReportingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "reporting";
    }

    @Override
    public int status() {
        return status;
    }
}
