package com.completebytepos.accounts;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum AccountsRejection implements RejectionCode {
    POINTS_OFF(409), POINTS_SHORT(409), POINTS_LEAST(409), CREDIT_NONE(409), CREDIT_LIMIT(409), CREDIT_OVERDUE(409), CREDIT_STOPPED(409), ALLOWANCE_SHAPE(422), ADJUST_SHAPE(422), REASON_MISSING(422),
    LIMIT_SHAPE(422), TERM_SHAPE(422), PROGRAMME_SHAPE(422), RATE_SHAPE(422), TIER_SHAPE(422), OWES_MONEY(409), WRITE_OFF_SHAPE(422), NO_SUCH_WRITE_OFF(404), WRITE_OFF_DONE(409), WRITE_OFF_OWN(409),
    NO_SUCH_EXPORT(404), CHANGED_MEANWHILE(409), NO_MAIL(422),
    NOTHING_OWED(409), NO_PHONE(422), SMS_OFF(409), REMINDED_TODAY(409), REMINDER_NOBODY(409), CATEGORY_RATED(409);

    private final int status;

    AccountsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "accounts";
    }

    @Override
    public int status() {
        return status;
    }
}
