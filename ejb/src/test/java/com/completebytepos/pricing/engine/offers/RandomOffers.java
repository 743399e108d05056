package com.completebytepos.pricing.engine.offers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Promotions, price lists and baskets nobody would think of; the same ones for the same seed. */
public final class RandomOffers {
    private static final String[] LETTERS = {"B", "B", "C", "A", "D"};
    private final Random random;

    public RandomOffers(long seed) {
        random = new Random(seed);
    }

    public List<Promotion> promotions(int most) {
        List<Promotion> promotions = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int at = 0; at < count; at++) {
            promotions.add(promotion("P" + at));
        }
        return promotions;
    }

    private Promotion promotion(String id) {
        PromotionKind kind = PromotionKind.values()[random.nextInt(PromotionKind.values().length)];
        boolean percent = kind == PromotionKind.PERCENT || kind == PromotionKind.BUY_GET || kind == PromotionKind.THRESHOLD && random.nextBoolean();
        long value = percent ? kind == PromotionKind.BUY_GET ? pick(10_000L, 5_000L) : 100L * (1 + random.nextInt(99)) : 1 + random.nextInt(20_000);
        boolean others = kind == PromotionKind.GIFT || kind == PromotionKind.BUY_GET && random.nextBoolean();
        List<Deal.Part> parts = new ArrayList<>();
        for (int at = 0; kind == PromotionKind.BUNDLE && at < 2 + random.nextInt(2); at++) {
            parts.add(new Deal.Part(goods(false), 1 + random.nextInt(2)));
        }
        Deal deal = new Deal(value, percent, 1 + random.nextInt(3), 1 + random.nextInt(2), random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0, others ? goods(false) : null, parts);
        Terms terms = new Terms(1 + random.nextInt(3), random.nextBoolean(), random.nextInt(3) == 0 ? random.nextInt(60_000) : kind == PromotionKind.THRESHOLD ? 1 + random.nextInt(50_000) : 0,
                random.nextInt(4) == 0 ? 1 + random.nextInt(9_000) : 0, random.nextInt(5) == 0 ? random.nextInt(5_000) : Terms.NO_BUDGET);
        return new Promotion(id, 1 + random.nextInt(5), kind, goods(true), deal, terms, period(), buyers());
    }

    private long pick(long one, long other) {
        return random.nextBoolean() ? one : other;
    }

    private Goods goods(boolean orAll) {
        if (orAll && random.nextInt(5) == 0) {
            return Goods.ALL;
        }
        Set<String> skus = new HashSet<>();
        for (int at = 0; at < 1 + random.nextInt(4); at++) {
            skus.add("S" + random.nextInt(12));
        }
        return random.nextInt(3) == 0 ? new Goods(Set.of(), Set.of("C" + random.nextInt(4))) : new Goods(skus, Set.of());
    }

    private Period period() {
        return switch (random.nextInt(8)) {
            case 0 -> new Period(1_000, 0, 0, 0, 0);
            case 1 -> new Period(0, 900_000, 0, 0, 0);
            case 2 -> new Period(0, 0, 1 + random.nextInt(127), 0, 0);
            case 3 -> new Period(0, 0, 0, random.nextInt(1440), random.nextInt(1440));
            default -> Period.ALWAYS;
        };
    }

    private Buyers buyers() {
        return switch (random.nextInt(8)) {
            case 0 -> new Buyers(Set.of("K1"), Set.of(), Set.of(), false, false);
            case 1 -> new Buyers(Set.of(), Set.of("G1"), Set.of(), false, random.nextBoolean());
            case 2 -> new Buyers(Set.of(), Set.of(), Set.of("B1"), false, false);
            case 3 -> new Buyers(Set.of(), Set.of(), Set.of(), true, false);
            default -> Buyers.ALL;
        };
    }

    public Occasion occasion() {
        Set<String> coupons = random.nextInt(3) == 0 ? Set.of("P" + random.nextInt(6)) : Set.of();
        return new Occasion(random.nextInt(1_000_000), 1 + random.nextInt(7), random.nextInt(1440), random.nextBoolean() ? "B1" : "B2", random.nextBoolean() ? "K1" : null,
                random.nextBoolean() ? "G1" : null, coupons, random.nextInt(4) == 0 ? Set.of("P1") : Set.of());
    }

    public List<Article> articles(int most) {
        List<Article> articles = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int line = 1; line <= count; line++) {
            int sku = random.nextInt(12);
            boolean weighed = sku == 0;
            long quantity = weighed ? 1 + random.nextInt(3_000) : random.nextInt(60) == 0 ? 1000L * (1 + random.nextInt(300)) : 1000L * (1 + random.nextInt(6));
            long price = random.nextInt(20) == 0 ? random.nextInt(4) : (1 + random.nextInt(400)) * pick(50, 7);
            articles.add(new Article(line, "S" + sku, "C" + sku / 3, LETTERS[sku % LETTERS.length], quantity, price, random.nextInt(25) == 0 ? random.nextInt(9_000) : -1, !weighed,
                    random.nextInt(12) != 0, random.nextInt(3) == 0));
        }
        return articles;
    }

    public List<PriceList> lists() {
        List<PriceList> lists = new ArrayList<>();
        for (int at = 0; at < random.nextInt(4); at++) {
            Map<String, List<PriceList.Step>> prices = new HashMap<>();
            for (int sku = 0; sku < 12; sku += 1 + random.nextInt(4)) {
                prices.put("S" + sku, List.of(new PriceList.Step(0, 1 + random.nextInt(20_000)), new PriceList.Step(3_000, 1 + random.nextInt(9_000))));
            }
            lists.add(new PriceList("L" + at, random.nextBoolean() ? "G1" : null, random.nextInt(3) == 0 ? "B1" : null, random.nextInt(3) == 0 ? period() : Period.ALWAYS, prices));
        }
        return lists;
    }
}
