package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lines of a promotion's goods without looking at each line for each promotion. */
final class Lookup {
    private final List<Article> articles;
    private final Map<String, List<Integer>> bySku = new HashMap<>();
    private final Map<String, List<Integer>> byCategory = new HashMap<>();
    private final int[] all;

    Lookup(List<Article> articles) {
        this.articles = articles;
        all = new int[articles.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = at;
            put(bySku, articles.get(at).sku(), at);
            put(byCategory, articles.get(at).category(), at);
        }
    }

    private static void put(Map<String, List<Integer>> lines, String key, int at) {
        if (key != null) {
            lines.computeIfAbsent(key, unused -> new ArrayList<>()).add(at);
        }
    }

    int size() {
        return all.length;
    }

    int[] linesOf(Goods goods) {
        if (goods.isAll()) {
            return all;
        }
        if (goods.skus().size() + goods.categories().size() > bySku.size() + byCategory.size()) {
            return byLooking(goods);
        }
        boolean[] found = new boolean[all.length];
        int count = 0;
        for (String sku : goods.skus()) {
            count += mark(bySku.get(sku), found);
        }
        for (String category : goods.categories()) {
            count += mark(byCategory.get(category), found);
        }
        return positions(found, count);
    }

    private int[] byLooking(Goods goods) {
        boolean[] found = new boolean[all.length];
        int count = 0;
        for (int at = 0; at < all.length; at++) {
            found[at] = goods.covers(articles.get(at));
            count += found[at] ? 1 : 0;
        }
        return positions(found, count);
    }

    private static int mark(List<Integer> lines, boolean[] found) {
        int fresh = 0;
        if (lines != null) {
            for (int at : lines) {
                fresh += found[at] ? 0 : 1;
                found[at] = true;
            }
        }
        return fresh;
    }

    static int[] positions(boolean[] found) {
        int count = 0;
        for (boolean one : found) {
            count += one ? 1 : 0;
        }
        return positions(found, count);
    }

    private static int[] positions(boolean[] found, int count) {
        int[] lines = new int[count];
        int next = 0;
        for (int at = 0; count > 0 && at < found.length; at++) {
            if (found[at]) {
                lines[next++] = at;
            }
        }
        return lines;
    }
}
