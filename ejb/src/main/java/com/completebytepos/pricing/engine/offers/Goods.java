package com.completebytepos.pricing.engine.offers;

import java.util.Set;

/** Which goods are meant: SKUs and everything of categories; neither named means all. */
public record Goods(Set<String> skus, Set<String> categories) {
    public static final Goods ALL = new Goods(Set.of(), Set.of());

    public boolean isAll() {
        return skus.isEmpty() && categories.isEmpty();
    }

    boolean covers(Article article) {
        return isAll() || article.sku() != null && skus.contains(article.sku())
                || article.category() != null && !categories.isEmpty() && categories.contains(article.category());
    }
}
