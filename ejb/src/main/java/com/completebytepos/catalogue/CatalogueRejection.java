package com.completebytepos.catalogue;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CatalogueRejection implements RejectionCode {
    CODE_SHAPE(422), CODE_TAKEN(409), NAME_MISSING(422), NAME_TOO_LONG(422), TAX_CATEGORY(422), UNIT(422), BARCODE_SHAPE(422),
    BARCODE_CHECK_DIGIT(422), BARCODE_TAKEN(409), BARCODE_TWICE(409),
    NO_SUCH_PRODUCT(404), CHANGED_MEANWHILE(409), NO_SUCH_CATEGORY(404), CATEGORY_NAME(422), CATEGORY_NAME_TAKEN(409), SORT_RANGE(422);

    private final int status;

    CatalogueRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "catalogue";
    }

    @Override
    public int status() {
        return status;
    }
}
