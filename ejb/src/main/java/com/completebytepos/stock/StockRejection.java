package com.completebytepos.stock;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum StockRejection implements RejectionCode {
    NO_LINES(422), TOO_MANY_LINES(422), QUANTITY_RANGE(422), NO_SUCH_GOODS(422), NOT_COUNTED_GOODS(422), REASON_UNKNOWN(422), NOTE_MISSING(422), OB_NUMBER_MISSING(422),
    NO_SUCH_BRANCH(422), NO_SUCH_DOCUMENT(404), OWN_APPROVAL(409), DECIDED_ALREADY(409), SAME_BRANCH(422), NOT_NOW(409), WRONG_BRANCH(409), RECEIVED_ALREADY(409),
    MORE_THAN_ASKED(422), NOT_IN_TRANSFER(422), VAN_MISSING(422), BEARER_MISSING(422), COUNT_OLDER(409), NOT_ON_LIST(422), COUNT_EMPTY(422), COUNT_KIND_MISSING(422),
    RULE_RANGE(422), COST_RANGE(422), NO_SUCH_EXPORT(404), FILE_SHAPE(422), SEVERAL_GOODS(422), OPENED_ALREADY(409), IN_TRANSIT(409),
    PROMISED(409), NOT_THERE(409), BRANCH_CLOSED(409), COUNTS_OPEN(409), ADJUSTMENTS_WAIT(409), TWO_COSTS(422),
    COSTING_DAY(422), COSTING_BEGUN(409), COSTING_SAME(422);

    private final int status;

    StockRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "stock";
    }

    @Override
    public int status() {
        return status;
    }
}
