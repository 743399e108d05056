package com.completebytepos.catalogue;

import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.CodeClaim;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.BaseUnit;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

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

    /** One meaning per code: no code and no barcode of other goods, in whatever case and spelling, until this is stored. @param sku whose they are to be, null for new goods; @param code null where it has one */
    static void checkFree(EntityManager em, UUID sku, String code, Collection<String> barcodes) {
        var wanted = new HashMap<String, UUID>();
        barcodes.forEach(barcode -> wanted.put(barcode, sku));
        if (code != null) wanted.put(code, sku);
        var taken = CodeClaim.hold(em, wanted).orElse(null);
        if (taken == null) return;
        if (taken.code().equals(code)) throw CatalogueRejection.CODE_TAKEN.at("code", code, called(em, taken.by()));
        throw CatalogueRejection.BARCODE_TAKEN.at("barcode", taken.code(), called(em, taken.by()));
    }

    /** What leads to a pack leads to no piece of the same goods. */
    static void checkUnused(EntityManager em, String barcode) {
        Barcode.find(em, barcode).ifPresent(one -> {
            throw CatalogueRejection.BARCODE_TAKEN.at("barcode", barcode, called(em, one.skuId()));
        });
    }

    private static String called(EntityManager em, UUID skuId) {
        var sku = em.find(Sku.class, skuId);
        return sku.code() + " " + Variants.name(em.find(Product.class, sku.productId()).name(), sku.values());
    }

    /** No number twice. Goods that had two spellings of one before that was a rule keep both. */
    static void checkBarcodes(Collection<String> barcodes, Collection<String> standing) {
        barcodes.forEach(Barcodes::check);
        var codes = new HashSet<String>();
        var forms = new HashSet<String>();
        barcodes.stream().filter(standing::contains).map(Barcodes::mark).forEach(forms::add);
        for (var code : barcodes) {
            if (!codes.add(code) || !standing.contains(code) && !forms.add(Barcodes.mark(code))) throw CatalogueRejection.BARCODE_TWICE.at("barcode", code);
        }
    }
}
