package com.completebytepos.catalogue;

import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Goods as a price list tells them, already sound by themselves. Whatever is null was not told: it is kept, or plain for new goods.
 * {@code barcodes} and {@code packs} are added to those there are.
 */
public record IntakeRow(int line, String code, String name, String nameSw, String category, String brand, String unit, String taxCategory, ProductKind kind,
                        List<String> barcodes, List<Packaging.Pack> packs, Limits limits, Beside beside) {

    /** A category that is none any more. */
    static final String NONE = "";

    /** The rest of what may be told; every part may be null. {@code belowZero}: a name of {@link com.completebytepos.kernel.BelowZero}, or the empty text: what its branches say. */
    public record Limits(BigDecimal cost, Boolean kadogo, Integer ageLimit, Quantity mostPerSale, Boolean favourite, Boolean active, String belowZero, Integer warrantyMonths) {
        public static final Limits UNTOLD = new Limits(null, null, null, null, null, null, null, null);
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
        TraitRules.check(new Traits(brand, false, limits.ageLimit(), limits.mostPerSale(), Traits.Tracking.NONE, limits.cost(), beside.fields() == null ? Map.of() : beside.fields(), null, limits.warrantyMonths() == null || limits.warrantyMonths() == 0 ? null : limits.warrantyMonths()));
        if (beside.parts() != null) TraitRules.checkPartCodes(beside.parts());
        if (packs == null) return;
        var factors = new HashMap<String, Quantity>();
        for (var pack : packs) if (factors.put(pack.unit(), pack.factor()) != null) throw CatalogueRejection.PACK_TWICE.at("packs", pack.unit());
        TraitRules.checkPacks(factors);
    }

    /**
     * What many goods are to become beside their prices, or what some are. Null is not told: it stays as it is. The empty text, no years and no quantity are none.
     * {@code category} and {@code brand} are names.
     */
    public record Change(String category, String brand, String taxCategory, Boolean active, Boolean favourite, Boolean kadogo, Integer ageLimit, Quantity mostPerSale) implements Serializable {
        public static final Change NOTHING = new Change(null, null, null, null, null, null, null, null);

        public boolean says() {
            return !equals(NOTHING);
        }

        /** @throws com.completebytepos.kernel.Rejection when the catalogue would not take it */
        public void check() {
            if (category != null && category.length() > Categories.LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("category");
            TraitRules.check(new Traits(brand, false, ageLimit == null || ageLimit == 0 ? null : ageLimit, mostPerSale == null || mostPerSale.thousandths() == 0 ? null : mostPerSale, Traits.Tracking.NONE, null, Map.of(), null, null));
        }

        /** What would be another than it stands. */
        public List<Difference> from(Change standing) {
            var before = standing.words();
            var after = words();
            after.values().removeIf(Objects::isNull);
            return Difference.between(before, after);
        }

        /** By the fields of the history; null where it is not told, the empty text where it is none. */
        public Map<String, String> words() {
            var words = new LinkedHashMap<String, String>();
            words.put("category", category);
            words.put("brand", brand);
            words.put("tax", taxCategory);
            words.put("active", text(active));
            words.put("favourite", text(favourite));
            words.put("kadogo", text(kadogo));
            words.put("age-limit", ageLimit == null ? null : ageLimit == 0 ? "" : ageLimit.toString());
            words.put("max-quantity", mostPerSale == null ? null : mostPerSale.thousandths() == 0 ? "" : mostPerSale.toString());
            return words;
        }

        private static String text(Boolean is) {
            return is == null ? null : is.toString();
        }

        /** The words of a history read again; a field without its word is not told, one whose word is null is none. */
        static Change read(Map<String, String> words) {
            var age = words.get("age-limit");
            var most = words.get("max-quantity");
            return new Change(name(words, "category"), name(words, "brand"), words.get("tax"), is(words, "active"), is(words, "favourite"), is(words, "kadogo"),
                    !words.containsKey("age-limit") ? null : age == null ? Integer.valueOf(0) : Integer.valueOf(age),
                    !words.containsKey("max-quantity") ? null : most == null ? Quantity.ofThousandths(0) : Quantity.of(new BigDecimal(most)));
        }

        private static String name(Map<String, String> words, String field) {
            return !words.containsKey(field) ? null : words.get(field) == null ? NONE : words.get(field);
        }

        private static Boolean is(Map<String, String> words, String field) {
            return words.containsKey(field) ? Boolean.valueOf(words.get(field)) : null;
        }

        /** As a price list would tell it. */
        public IntakeRow row() {
            return new IntakeRow(0, null, null, null, category, brand, null, taxCategory, null, null, null, new Limits(null, kadogo, ageLimit, mostPerSale, favourite, active, null, null), Beside.UNTOLD);
        }

        private static String said(String field, String value) {
            return switch (value) {
                case "true" -> field.equals("active") ? "sold" : field;
                case "false" -> field.equals("active") ? "not sold" : "no " + field;
                case "" -> "no " + field;
                default -> field + " " + value;
            };
        }

        @Override
        public String toString() {
            return words().entrySet().stream().filter(w -> w.getValue() != null).map(w -> said(w.getKey(), w.getValue())).collect(Collectors.joining(", "));
        }
    }
}
