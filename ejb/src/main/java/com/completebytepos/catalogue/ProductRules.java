package com.completebytepos.catalogue;

import com.completebytepos.kernel.BaseUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What a product must be like before the catalogue takes it. */
final class ProductRules {
    private static final int LONGEST_NAME = 120;

    private ProductRules() {
    }

    static void check(AddProduct product) {
        checkCode(product.code());
        checkDescription(product.name(), product.nameSw(), product.unit(), product.taxCategory());
        checkBarcodes(product.barcodes(), List.of());
    }

    /** @param standing its barcodes by now */
    static void check(EditProduct product, List<String> standing) {
        checkDescription(product.name(), product.nameSw(), product.unit(), product.taxCategory());
        checkBarcodes(product.barcodes(), standing);
    }

    static void checkCode(String code) {
        if (code == null || !code.matches("[A-Za-z0-9._-]{1,40}")) throw CatalogueRejection.CODE_SHAPE.at("code");
    }

    static void checkNames(String name, String nameSw) {
        if (name != null && name.strip().length() > LONGEST_NAME) throw CatalogueRejection.NAME_TOO_LONG.at("name");
        if (nameSw != null && nameSw.strip().length() > LONGEST_NAME) throw CatalogueRejection.NAME_TOO_LONG.at("nameSw");
    }

    static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void checkDescription(String name, String nameSw, String unit, String taxCategory) {
        if (name == null || name.isBlank()) throw CatalogueRejection.NAME_MISSING.at("name");
        checkNames(name, nameSw);
        if (!BaseUnit.isOne(unit)) throw CatalogueRejection.UNIT.at("unit");
        if (taxCategory == null || !taxCategory.matches("[A-E]")) throw CatalogueRejection.TAX_CATEGORY.at("taxCategory", String.valueOf(taxCategory));
    }

    /** No number twice. Goods that had two spellings of one before that was a rule keep both. */
    static void checkBarcodes(Collection<String> barcodes, Collection<String> standing) {
        barcodes.forEach(Barcodes::check);
        var codes = new HashSet<String>();
        var forms = new HashSet<String>();
        barcodes.stream().filter(standing::contains).map(Barcodes::form).forEach(forms::add);
        for (var code : barcodes) {
            if (!codes.add(code) || !standing.contains(code) && !forms.add(Barcodes.form(code))) throw CatalogueRejection.BARCODE_TWICE.at("barcode", code);
        }
    }
}
