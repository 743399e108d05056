package com.completebytepos.catalogue;

/** Check digits of GS1 numbers (GS1 General Specifications, section 7.9). */
public final class Barcodes {

    private Barcodes() {
    }

    /** EAN-8, UPC-A, EAN-13 and GTIN-14 carry a check digit; other lengths are the shop's own codes. */
    public static boolean hasCheckDigit(String code) {
        return code.matches("\\d{8}|\\d{12}|\\d{13}|\\d{14}");
    }

    /** @throws com.completebytepos.kernel.Rejection at the field "barcode" when no scanner reads it, or it was mistyped */
    public static void check(String code) {
        if (code == null || !code.matches("[\\x21-\\x7e]{3,48}")) throw CatalogueRejection.BARCODE_SHAPE.at("barcode", String.valueOf(code));
        if (hasCheckDigit(code) && !isValid(code)) throw CatalogueRejection.BARCODE_CHECK_DIGIT.at("barcode", code);
    }

    public static boolean isValid(String code) {
        int sum = 0;
        for (int i = code.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += (code.charAt(i) - '0') * weight;
        return (10 - sum % 10) % 10 == code.charAt(code.length() - 1) - '0';
    }
}
