package com.completebytepos.imports;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context: of a whole file, or of one row of it. */
public enum ImportsRejection implements RejectionCode {
    FILE_MISSING(422), FILE_TOO_LARGE(413), FILE_KIND(422), FILE_EMPTY(422), FILE_BROKEN(422), OLD_EXCEL(422), TOO_MANY_ROWS(422), ENCODING(422),
    NO_SUCH_IMPORT(404), ALREADY_RUNNING(409), NOT_CHECKED(409), COLUMN_TWICE(422), COLUMN_NEEDED(422), COLUMN_UNKNOWN(422), NOTHING_TO_DO(409), PRICES_NOT_ALLOWED(403),
    CELL_FORMULA(422), CELL_DATE(422), CELL_MERGED(422), CELL_ERROR(422), CELL_SCIENTIFIC(422), CODE_MISSING(422), CODE_TWICE(422), BARCODE_TWICE(422),
    BARCODE_OF_OTHER(409), CODE_OF_OTHER(409), SAME_PRODUCT_TWICE(422), NUMBER(422), UNIT_UNKNOWN(422), TAX_UNKNOWN(422), YES_NO(422), KIND_UNKNOWN(422), KIND_KEPT(409), PACKS_SHAPE(422), CONTROL_SIGNS(422),
    PAIRS_SHAPE(422), PARTS_SHAPE(422), PART_UNKNOWN(422), TRACKING_UNKNOWN(422), VARIANT_MISSING(422), VARIANT_OF_UNKNOWN(422), VARIANT_KEPT(409), VARIANT_AXES(422), BRANCH_UNKNOWN(422), PRICE_NEEDED(422), OFFER_UNKNOWN(422), BELOW_ZERO_UNKNOWN(422),
    PICTURE_OF_NOBODY(422), PICTURE_TWICE(422), PICTURES_MANY(422), PICTURES_UNPACKED(413);

    private final int status;

    ImportsRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "imports";
    }

    @Override
    public int status() {
        return status;
    }
}
