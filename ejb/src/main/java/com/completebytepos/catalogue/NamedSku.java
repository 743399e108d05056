package com.completebytepos.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a variant is called: the product's name and its values. */
final class NamedSku {

    private NamedSku() {
    }

    static String name(String product, List<String> values) {
        return values.isEmpty() ? product : product + " " + String.join(" ", values);
    }

    /** @param values may hold null */
    static String name(String product, Object... values) {
        return product == null ? null : name(product, Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).toList());
    }
}
