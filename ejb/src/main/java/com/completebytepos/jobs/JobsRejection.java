package com.completebytepos.jobs;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum JobsRejection implements RejectionCode {
    NO_SUCH_JOB(404);

    private final int status;

    JobsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "jobs";
    }

    @Override
    public int status() {
        return status;
    }
}
