package com.completebytepos.warranty;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum WarrantyRejection implements RejectionCode {
    NOTHING_ASKED(422), NO_CUSTOMERS(403), SERIAL_LONG(422);

    private final int status;

    WarrantyRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "warranty";
    }

    @Override
    public int status() {
        return status;
    }
}
