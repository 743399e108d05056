package com.completebytepos.catalogue;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goods as a price list tells them, already sound by themselves. Whatever is null was not told: it is kept, or plain for new goods.
 * {@code barcodes} and {@code packs} are added to those there are.
 */
public record IntakeRow(int line, String code, String name, String nameSw, String category, String brand, String unit, String taxCategory, ProductKind kind,
                        List<String> barcodes, List<Packaging.Pack> packs, Limits limits) {

    /** The rest of what may be told; every part may be null. */
    public record Limits(BigDecimal cost, Boolean kadogo, Integer ageLimit, Quantity mostPerSale, Boolean favourite, Boolean active) {
        public static final Limits UNTOLD = new Limits(null, null, null, null, null, null);
    }

    /** @throws com.completebytepos.kernel.Rejection when the catalogue would not take it */
    public void check(boolean isNew) {
        if (isNew) {
            ProductRules.checkCode(code);
            if (name == null) throw CatalogueRejection.NAME_MISSING.at("name");
            if (taxCategory == null) throw CatalogueRejection.TAX_CATEGORY.at("taxCategory", "");
        }
        ProductRules.checkNames(name, nameSw);
        if (category != null && category.length() > Categories.LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("category");
        TraitRules.check(new Traits(brand, false, limits.ageLimit(), limits.mostPerSale(), Traits.Tracking.NONE, limits.cost(), Map.of()));
        if (packs == null) return;
        var factors = new HashMap<String, Quantity>();
        for (var pack : packs) if (factors.put(pack.unit(), pack.factor()) != null) throw CatalogueRejection.PACK_TWICE.at("packs", pack.unit());
        TraitRules.checkPacks(factors);
    }
}
