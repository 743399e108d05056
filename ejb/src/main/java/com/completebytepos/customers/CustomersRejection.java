package com.completebytepos.customers;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CustomersRejection implements RejectionCode {
    NO_SUCH_CUSTOMER(404), CUSTOMER_GONE(409), NAME_MISSING(422), TOO_LONG(422), PHONE_SHAPE(422), EMAIL_SHAPE(422), PIN_SHAPE(422), CODE_SHAPE(422), CODE_TAKEN(409), BIRTHDAY_SHAPE(422),
    LOCALE_SHAPE(422), NO_SUCH_GROUP(422), GROUP_NAME(422), GROUP_NAME_TAKEN(409), CHANGED_MEANWHILE(409), MERGE_WITH_ITSELF(422), CUSTOMER_KNOWN(409), NO_SUCH_EXPORT(404), ID_SHAPE(422), FILE_ROWS(422);

    private final int status;

    CustomersRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "customers";
    }

    @Override
    public int status() {
        return status;
    }
}
