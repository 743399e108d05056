package com.completebytepos.console;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum ConsoleRejection implements RejectionCode {
    WRONG_LOGIN(401), TOO_MANY_ATTEMPTS(429), DEMO_PASSWORD(401), REASON_MISSING(422), REASON_TOO_LONG(422), BRANCH_CODE(422), BRANCH_NAME(422),
    OWNER_CREDENTIAL(422), TAX_PROFILE(422), NO_SUCH_OPENING(404), OPENING_RUNS(409);

    private final int status;

    ConsoleRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "console";
    }

    @Override
    public int status() {
        return status;
    }
}
