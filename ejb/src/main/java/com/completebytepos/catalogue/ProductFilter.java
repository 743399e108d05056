package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Which products a list shows. Null members do not filter; {@code search} is words, each a part of name, variant, brand or code, in any order, or a whole barcode; {@code only} these. */
public record ProductFilter(String search, UUID categoryId, Boolean active, List<UUID> only) implements Serializable {
    private static final int MOST_WORDS = 12;

    public static final ProductFilter ALL = new ProductFilter(null, null, null);

    /** What the list is sorted by. */
    public enum Order { NAME, CODE, CATEGORY }

    public ProductFilter(String search, UUID categoryId, Boolean active) {
        this(search, categoryId, active, null);
    }

    /** Exactly these, by their SKUs. */
    public static ProductFilter only(List<UUID> skuIds) {
        return new ProductFilter(null, null, null, List.copyOf(skuIds));
    }

    /** What a product must have all of; whatever follows the first dozen tells nothing more. */
    List<String> words() {
        return Arrays.stream(search.strip().split("\\s+")).distinct().limit(MOST_WORDS).toList();
    }

    boolean searches() {
        return search != null && !search.isBlank();
    }
}
