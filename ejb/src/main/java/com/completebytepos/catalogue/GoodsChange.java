package com.completebytepos.catalogue;

import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.kernel.Quantity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What many goods are to become beside their prices, or what some are. Null is not told: it stays as it is. The empty text, no years and no quantity are none.
 * {@code category} and {@code brand} are names.
 */
public record GoodsChange(String category, String brand, String taxCategory, Boolean active, Boolean favourite, Boolean kadogo, Integer ageLimit, Quantity mostPerSale) implements Serializable {
    public static final GoodsChange NOTHING = new GoodsChange(null, null, null, null, null, null, null, null);

    public boolean says() {
        return !equals(NOTHING);
    }

    /** @throws com.completebytepos.kernel.Rejection when the catalogue would not take it */
    public void check() {
        if (category != null && category.length() > Categories.LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("category");
        TraitRules.check(new Traits(brand, false, ageLimit == null || ageLimit == 0 ? null : ageLimit, mostPerSale == null || mostPerSale.thousandths() == 0 ? null : mostPerSale, Traits.Tracking.NONE, null, Map.of()));
    }

    /** What would be another than it stands. */
    public List<Difference> from(GoodsChange standing) {
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
    static GoodsChange read(Map<String, String> words) {
        var age = words.get("age-limit");
        var most = words.get("max-quantity");
        return new GoodsChange(name(words, "category"), name(words, "brand"), words.get("tax"), is(words, "active"), is(words, "favourite"), is(words, "kadogo"),
                !words.containsKey("age-limit") ? null : age == null ? Integer.valueOf(0) : Integer.valueOf(age),
                !words.containsKey("max-quantity") ? null : most == null ? Quantity.ofThousandths(0) : Quantity.of(new BigDecimal(most)));
    }

    private static String name(Map<String, String> words, String field) {
        return !words.containsKey(field) ? null : words.get(field) == null ? IntakeRow.NONE : words.get(field);
    }

    private static Boolean is(Map<String, String> words, String field) {
        return words.containsKey(field) ? Boolean.valueOf(words.get(field)) : null;
    }

    /** As a price list would tell it. */
    public IntakeRow row() {
        return new IntakeRow(0, null, null, null, category, brand, null, taxCategory, null, null, null, new IntakeRow.Limits(null, kadogo, ageLimit, mostPerSale, favourite, active), IntakeRow.Beside.UNTOLD);
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
