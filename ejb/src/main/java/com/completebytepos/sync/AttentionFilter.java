package com.completebytepos.sync;

import java.io.Serializable;
import java.util.UUID;

/** Which things a list shows. {@code kind} as {@link AttentionItem#getKind()}; null members do not filter; {@code openOnly} leaves out what was looked at. */
public record AttentionFilter(UUID branchId, String kind, boolean openOnly) implements Serializable {
    public static final AttentionFilter OPEN = new AttentionFilter(null, null, true);

    boolean wants(AttentionItem.Source source) {
        return kind == null || kind.startsWith(prefix(source));
    }

    String code(AttentionItem.Source source) {
        return kind == null ? null : kind.substring(prefix(source).length());
    }

    private static String prefix(AttentionItem.Source source) {
        return source.name().toLowerCase() + ".";
    }
}
