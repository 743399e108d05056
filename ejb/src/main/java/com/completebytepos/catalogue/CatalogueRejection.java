package com.completebytepos.catalogue;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum CatalogueRejection implements RejectionCode {
    CODE_SHAPE(422), CODE_TAKEN(409), NAME_MISSING(422), NAME_TOO_LONG(422), TAX_CATEGORY(422), UNIT(422), BARCODE_SHAPE(422),
    BARCODE_CHECK_DIGIT(422), BARCODE_TAKEN(409), BARCODE_TWICE(409), CODES_MEANWHILE(409),
    NO_SUCH_PRODUCT(404), CHANGED_MEANWHILE(409), NO_SUCH_CATEGORY(404), CATEGORY_NAME(422), CATEGORY_NAME_TAKEN(409), SORT_RANGE(422),
    BRAND_NAME(422), AGE_LIMIT(422), MOST_PER_SALE(422), COST(422), ATTRIBUTES(422), PACKS_TOO_MANY(422), PACK_UNIT(422), PACK_FACTOR(422), PACK_TWICE(422),
    NO_SUCH_CODE(404), KIT_PARTS(422), KIT_QUANTITY(422), KIT_TWICE(422), NOT_A_KIT(422), KIT_OF_GOODS(422), AXES(422), AXES_KEPT(409), VARIANT_VALUES(422), VARIANT_TWICE(409),
    PICTURE_MISSING(422), PICTURE_TOO_LARGE(422), NOT_A_PICTURE(422), SCALE_PREFIX(422), SCALE_PREFIX_TWICE(422), SCALE_DIGITS(422), SCALE_DECIMALS(422),
    CATEGORY_IN_USE(409), MERGED_WITH_ITSELF(422), BRAND_IN_USE(409), NO_SUCH_BRAND(404), BRAND_NAME_TAKEN(409), LABELS_TOO_MANY(422), LABELS_SINCE(422);

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
