package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.UUID;

/** Which products a list shows. Null members do not filter; {@code search} fits part of a name or code, or a whole barcode. */
public record ProductFilter(String search, UUID categoryId, Boolean active) implements Serializable {
    public static final ProductFilter ALL = new ProductFilter(null, null, null);

    /** What the list is sorted by. */
    public enum Order { NAME, CODE, CATEGORY }

    boolean searches() {
        return search != null && !search.isBlank();
    }
}
