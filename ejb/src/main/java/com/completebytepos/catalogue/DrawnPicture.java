package com.completebytepos.catalogue;

import com.completebytepos.kernel.PictureFile;

/** What is shown of goods: a picture of one size for all, and a small one. */
record DrawnPicture(String media, byte[] whole, byte[] thumb) {
    static final int WHOLE = 512;
    static final int THUMB = 96;

    /** @throws com.completebytepos.kernel.Rejection at the field "picture" when it is no picture, or too large a one */
    static DrawnPicture of(byte[] upload) {
        return of(PictureFile.of(upload, fault -> switch (fault) {
            case MISSING -> CatalogueRejection.PICTURE_MISSING.at("picture");
            case TOO_LARGE -> CatalogueRejection.PICTURE_TOO_LARGE.at("picture");
            case NOT_A_PICTURE -> CatalogueRejection.NOT_A_PICTURE.at("picture");
        }));
    }

    static DrawnPicture of(PictureFile file) {
        return new DrawnPicture(file.media(), file.bytes(WHOLE), file.bytes(THUMB));
    }
}
