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
                        List<String> barcodes, List<Packaging.Pack> packs, Limits limits, Beside beside) {

    /** A category that is none any more. */
    static final String NONE = "";

    /** The rest of what may be told; every part may be null. */
    public record Limits(BigDecimal cost, Boolean kadogo, Integer ageLimit, Quantity mostPerSale, Boolean favourite, Boolean active) {
        public static final Limits UNTOLD = new Limits(null, null, null, null, null, null);
    }

    /**
     * What few goods have; every part may be null. {@code variantOf} is the code of any of its family, {@code variant} its value on each axis in
     * their order; {@code parts} of a kit and {@code fields} take the place of those there are.
     */
    public record Beside(String variantOf, Map<String, String> variant, List<Part> parts, Map<String, String> fields, Traits.Tracking tracking) {
        public static final Beside UNTOLD = new Beside(null, null, null, null, null);
    }

    /** A kit's part by its code. */
    public record Part(String code, Quantity quantity) {
    }

    /** Whether it becomes one more of a product there is, whose name and tax it has. */
    public boolean joins() {
        return beside.variantOf() != null && beside.variant() != null && !beside.variantOf().equals(code);
    }

    /** @throws com.completebytepos.kernel.Rejection when the catalogue would not take it */
    public void check(boolean isNew) {
        if (isNew) {
            ProductRules.checkCode(code);
            if (name == null && !joins()) throw CatalogueRejection.NAME_MISSING.at("name");
            if (taxCategory == null && !joins()) throw CatalogueRejection.TAX_CATEGORY.at("taxCategory", "");
        }
        ProductRules.checkNames(name, nameSw);
        if (category != null && category.length() > Categories.LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("category");
        TraitRules.check(new Traits(brand, false, limits.ageLimit(), limits.mostPerSale(), Traits.Tracking.NONE, limits.cost(), beside.fields() == null ? Map.of() : beside.fields()));
        if (beside.parts() != null) TraitRules.checkPartCodes(beside.parts());
        if (packs == null) return;
        var factors = new HashMap<String, Quantity>();
        for (var pack : packs) if (factors.put(pack.unit(), pack.factor()) != null) throw CatalogueRejection.PACK_TWICE.at("packs", pack.unit());
        TraitRules.checkPacks(factors);
    }
}
