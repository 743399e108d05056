package com.completebytepos.tracking;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum TrackingRejection implements RejectionCode {
    BATCH_MISSING(422), EXPIRY_MISSING(422), SERIALS_MISSING(422), BATCH_SHAPE(422), EXPIRY_SHAPE(422), SERIAL_SHAPE(422), QUANTITY_SHAPE(422), EXPIRED(422), MARKS_SUM(422),
    SERIAL_TWICE(422), SERIAL_ON_HAND(409), SERIAL_NOT_HERE(409), BATCH_NOT_HERE(409), BATCH_EXPIRES_OTHERWISE(409), WHOLE_PIECES(422), TOO_MANY_SERIALS(422), NOT_TRACKED(422), NO_SUCH_EXPORT(404), DAYS_RANGE(422);

    private final int status;

    TrackingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "tracking";
    }

    @Override
    public int status() {
        return status;
    }

    /** At the marks of the line whose goods have this code. */
    com.completebytepos.kernel.Rejection of(String code, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = code;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return at("marks:" + code, all);
    }
}
