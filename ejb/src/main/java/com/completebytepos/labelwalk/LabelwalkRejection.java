package com.completebytepos.labelwalk;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum LabelwalkRejection implements RejectionCode {
    NO_SUCH_BRANCH(422), NO_SUCH_WALK(404), FINISHED_ALREADY(409), NOTHING_SEEN(409), NO_SUCH_CODE(422), MISREAD(422), SCALE_CODE_UNKNOWN(422), NOT_OFFERED(422), NOT_SOLD(422), NO_PRICE(422), LABEL_RANGE(422),
    NO_SUCH_EXPORT(404);

    private final int status;

    LabelwalkRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "labelwalk";
    }

    @Override
    public int status() {
        return status;
    }
}
