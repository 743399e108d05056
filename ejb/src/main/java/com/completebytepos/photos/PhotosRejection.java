package com.completebytepos.photos;

import com.completebytepos.kernel.RejectionCode;

/** Every refusal of this context. */
public enum PhotosRejection implements RejectionCode {
    MISSING(422), TOO_LARGE(422), NOT_A_PICTURE(422), TOO_MANY(409), NO_SUCH_PHOTO(404);

    private final int status;

    PhotosRejection(int status) {
        this.status = status;
    }

    @Override
    public String context() {
        return "photos";
    }

    @Override
    public int status() {
        return status;
    }
}
