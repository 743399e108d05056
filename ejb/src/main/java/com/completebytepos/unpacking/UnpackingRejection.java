package com.completebytepos.unpacking;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum UnpackingRejection implements RejectionCode {
    NO_SUCH_BRANCH(422), NO_SUCH_GOODS(422), NOT_COUNTED(422), THE_SAME(422), QUANTITY(422), HOLDS_SHAPE(422), WHOLE_PIECES(422), TOLD_APART(422), NOT_THERE(409), COST_UNKNOWN(409), NO_SUCH_DOCUMENT(404), UNDONE_ALREADY(409), TOO_FINE(422);

    private final int status;

    UnpackingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "unpacking";
    }

    @Override
    public int status() {
        return status;
    }
}
