package com.completebytepos.purchasing;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum PurchasingRejection implements RejectionCode {
    CODE_SHAPE(422), CODE_TAKEN(409), NAME_MISSING(422), KRA_PIN_SHAPE(422), KRA_PIN_TAKEN(409), PHONE_SHAPE(422), EMAIL_SHAPE(422), TERMS_RANGE(422), LEAD_RANGE(422), TEXT_TOO_LONG(422),
    CHANGED_MEANWHILE(409), NO_SUCH_SUPPLIER(404), SUPPLIER_INACTIVE(409), NO_SUCH_ORDER(404), NO_SUCH_RECEIPT(404), NO_SUCH_BRANCH(422), NO_SUCH_GOODS(422), NOT_COUNTED_GOODS(422), NO_LINES(422),
    QUANTITY_RANGE(422), COST_RANGE(422), NOT_NOW(409), OTHER_SUPPLIER(422), OTHER_BRANCH(422), MORE_THAN_ORDERED(422), MORE_THAN_RECEIVED(422), NOT_IN_RECEIPT(422), WEIGHT_MISSING(422), AMOUNT_RANGE(422),
    REASON_MISSING(422), NUMBER_MISSING(422), NUMBER_TAKEN(409), DAY_RANGE(422), METHOD_MISSING(422), NO_EMAIL(409), NO_SUCH_EXPORT(404), ALREADY_INVOICED(409), NO_PAYING_ACCOUNT(422),
    PAYEE_NUMBER(422), PAYEE_ACCOUNT(422), WHOLE_SHILLINGS(422), SECOND_PERSON(409), RECEIPT_SHAPE(422), NO_SUCH_PAYOUT(404), ORDERS_OPEN(409);

    private final int status;

    PurchasingRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "purchasing";
    }

    @Override
    public int status() {
        return status;
    }
}
