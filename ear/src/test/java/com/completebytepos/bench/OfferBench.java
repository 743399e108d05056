package com.completebytepos.bench;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.OfferText;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Promotions on a large basket: 40 lines, 200 promotions in force of every kind, a quarter of them about goods of the basket, one in ten about
 * a category of it, five about everything. Measured inside Chromium around the call the till makes for every change of the cart.
 */
final class OfferBench {
    private static final int LINES = 40;
    private static final int PROMOTIONS = 200;
    private static final String ASK = """
            const [known, request, basket, form, done] = arguments;
            (form === 'SCRIPT' ? import('/pos/lib/pricing/engine.js') : import('/pos/js/pricing/engineApi.js').then(own => own.loadCompiled('/pos/lib/pricing/engine.wasm'))).then(engine => {
              engine.know(known);
              const times = [];
              for (let turn = 0; turn < 1200; turn++) {
                const from = performance.now();
                const answer = engine.offer(request);
                engine.price(basket);
                if (turn >= 200) times.push(performance.now() - from);
                if (turn === 0 && !answer.includes('promotion')) throw new Error(answer);
              }
              done(times);
            }).catch(fault => done([String(fault)]));
            """;

    private OfferBench() {
    }

    static void run(Browser browser) {
        browser.driver().get(House.at("soko") + "/jakarta.faces.resource/house.css.xhtml?ln=house");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        var occasion = new Occasion(1_000_000, 3, 600, "B", null, null, Set.of(), Set.of());
        System.out.printf("%nPromotions in headless Chromium: %d lines, %d promotions in force, offered and priced anew%n%n| form of the engine | times | p50 ms | p95 ms | longest ms |%n|---|---|---|---|---|%n", LINES, PROMOTIONS);
        for (var form : List.of("SCRIPT", "WEBASSEMBLY")) {
            var times = ((List<?>) browser.driver().executeAsyncScript(ASK, OfferText.known(promotions(), List.of()), OfferText.request(articles(), occasion), basket(), form))
                    .stream().mapToLong(one -> Math.round(((Number) one).doubleValue() * 1000)).toArray();
            Arrays.sort(times);
            System.out.printf("| %s | %d | %.2f | %.2f | %.2f |%n", form, times.length, times[times.length / 2] / 1000.0, times[times.length * 95 / 100] / 1000.0, times[times.length - 1] / 1000.0);
        }
    }

    private static List<Article> articles() {
        var articles = new ArrayList<Article>();
        for (int line = 1; line <= LINES; line++) articles.add(new Article(line, "sku-" + line, "category-" + line % 12, line % 3 == 0 ? "A" : "B", 1000L * (1 + line % 4), 5_000 + line * 370L, -1, true, true, false));
        return articles;
    }

    private static List<Promotion> promotions() {
        var promotions = new ArrayList<Promotion>();
        var kinds = PromotionKind.values();
        for (int at = 0; at < PROMOTIONS; at++) {
            var kind = kinds[at % kinds.length];
            boolean percent = kind == PromotionKind.PERCENT || kind == PromotionKind.BUY_GET;
            var goods = goods(at);
            var gets = kind == PromotionKind.GIFT ? new Goods(Set.of("sku-" + (1 + (at + 7) % LINES)), Set.of()) : null;
            var parts = kind == PromotionKind.BUNDLE ? List.of(new Deal.Part(goods, 1), new Deal.Part(new Goods(Set.of("sku-" + (1 + at % LINES)), Set.of()), 1)) : List.<Deal.Part>of();
            var deal = new Deal(kind == PromotionKind.BUY_GET ? 10_000 : percent ? 500 + at : 4_000, percent, 2, 1, 0, gets, parts);
            boolean threshold = kind == PromotionKind.THRESHOLD || kind == PromotionKind.GIFT;
            promotions.add(new Promotion("promotion-" + at, 1, kind, goods, deal, new Terms(5, at % 2 == 0, threshold ? 20_000 : 0, 0, Terms.NO_BUDGET), Period.ALWAYS, Buyers.ALL));
        }
        return promotions;
    }

    private static Goods goods(int at) {
        if (at % 40 == 3) return Goods.ALL;
        if (at % 10 == 5) return new Goods(Set.of(), Set.of("category-" + at % 12));
        if (at % 4 == 0) return new Goods(Set.of("sku-" + (1 + at % LINES), "sku-" + (1 + (at + 3) % LINES)), Set.of());
        return new Goods(Set.of("elsewhere-" + at, "elsewhere-" + (at + 1)), Set.of());
    }

    private static String basket() {
        var lines = new ArrayList<String>();
        for (var one : articles()) {
            lines.add("{\"line\":" + one.line() + ",\"sku\":\"" + one.sku() + "\",\"quantity\":" + one.quantity() + ",\"unitPrice\":" + one.unitPrice() + ",\"taxLetter\":\"" + one.letter()
                    + "\",\"discountPercent\":0,\"discountAmount\":100,\"fixedTotal\":-1}");
        }
        return "{\"lines\":[" + String.join(",", lines) + "],\"basketDiscount\":0,\"taxes\":{\"vatRegistered\":true,\"rates\":[{\"letter\":\"A\",\"rate\":0,\"inUse\":true},{\"letter\":\"B\",\"rate\":1600,\"inUse\":true}]}}";
    }
}
