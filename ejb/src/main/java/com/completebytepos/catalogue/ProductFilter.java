package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Which products a list shows. Null members do not filter; {@code search} fits part of a name or code, or a whole barcode; {@code only} these. */
public record ProductFilter(String search, UUID categoryId, Boolean active, List<UUID> only) implements Serializable {
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

    boolean searches() {
        return search != null && !search.isBlank();
    }
}
