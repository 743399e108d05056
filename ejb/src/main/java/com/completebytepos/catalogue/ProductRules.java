package com.completebytepos.catalogue;

/** What a product must be like before the catalogue takes it. */
final class ProductRules {

    private ProductRules() {
    }

    static void check(AddProduct product) {
        if (product.code() == null || !product.code().matches("[A-Za-z0-9._-]{1,40}")) throw CatalogueRejection.CODE_SHAPE.at("code");
        checkDescription(product.name(), product.taxCategory());
        if (!"EA".equals(product.unit()) && !"KG".equals(product.unit())) throw CatalogueRejection.UNIT.at("unit");
        for (var code : product.barcodes()) {
            if (!code.matches("[\\x21-\\x7e]{3,48}")) throw CatalogueRejection.BARCODE_SHAPE.at("barcode", code);
            if (Barcodes.hasCheckDigit(code) && !Barcodes.isValid(code)) throw CatalogueRejection.BARCODE_CHECK_DIGIT.at("barcode", code);
        }
    }

    static void checkDescription(String name, String taxCategory) {
        if (name == null || name.isBlank()) throw CatalogueRejection.NAME_MISSING.at("name");
        if (name.length() > 120) throw CatalogueRejection.NAME_TOO_LONG.at("name");
        if (taxCategory == null || !taxCategory.matches("[A-E]")) throw CatalogueRejection.TAX_CATEGORY.at("taxCategory", String.valueOf(taxCategory));
    }
}
