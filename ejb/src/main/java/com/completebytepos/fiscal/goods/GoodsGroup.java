package com.completebytepos.fiscal.goods;

import java.io.Serializable;
import java.util.List;

/**
 * Goods KRA was not told of yet: of one category, tax letter and kind, because these decide what a class may be. {@code proposed} are the classes
 * their names and category speak for, the most frequent first; {@code samples} a few names.
 */
public record GoodsGroup(String key, String category, String letter, boolean service, int goods, List<Proposed> proposed, List<String> samples) implements Serializable {

    public record Proposed(String classCode, String name, int goods) implements Serializable {
    }
}
