package com.completebytepos.integration;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum IntegrationRejection implements RejectionCode {
    CALL_KEY(422), CALL_KEY_USED(409), PAGE_TOKEN(422), PAGE_SIZE(422), QUERY_VALUE(422), TOO_MANY_CALLS(429);

    private final int status;

    IntegrationRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "integration";
    }

    @Override
    public int status() {
        return status;
    }
}
