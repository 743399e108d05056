package com.completebytepos.pricing.engine.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.FiscalLine;
import com.completebytepos.pricing.engine.PricedBasket;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffersInvariantsTest {
    private static final int BASKETS = 10_000;
    private static final TaxTable TAXES = new TaxTable(true, List.of(new TaxRate("A", 0, true), new TaxRate("B", 1600, true), new TaxRate("C", 0, true), new TaxRate("D", 0, true)));

    private final RandomOffers random = new RandomOffers(20_261_129);

    @Test
    void takesNoMoreThanThereIsAndTheBooksStayInBalance() {
        Map<PromotionKind, Integer> given = new EnumMap<>(PromotionKind.class);
        for (int index = 0; index < BASKETS; index++) {
            List<Promotion> promotions = random.promotions(10);
            List<Article> articles = random.articles(8);
            Offered offered = Offers.best(promotions, articles, random.occasion());
            checkCaps(promotions, offered, given);
            checkBooks(articles, offered);
        }
        for (PromotionKind kind : PromotionKind.values()) {
            assertTrue(given.getOrDefault(kind, 0) > 200, () -> kind + " was given too seldom to prove anything: " + given);
        }
    }

    @Test
    void neitherTheOrderOfPromotionsNorOfLinesMatters() {
        Random order = new Random(7);
        for (int index = 0; index < BASKETS; index++) {
            List<Promotion> promotions = random.promotions(10);
            List<Article> articles = random.articles(8);
            Occasion occasion = random.occasion();
            Offered offered = Offers.best(promotions, articles, occasion);
            List<Promotion> shuffled = new ArrayList<>(promotions);
            List<Article> turned = new ArrayList<>(articles);
            Collections.shuffle(shuffled, order);
            Collections.shuffle(turned, order);
            assertEquals(offered, Offers.best(shuffled, turned, occasion));
        }
    }

    /** What a sale says it was given is checked by its own promotions alone: others that were not chosen must not matter. */
    @Test
    void whatWasChosenGivesTheSameWithoutTheOthers() {
        int chosen = 0;
        for (int index = 0; index < BASKETS; index++) {
            List<Promotion> promotions = random.promotions(10);
            List<Article> articles = random.articles(8);
            Occasion occasion = random.occasion();
            Offered offered = Offers.best(promotions, articles, occasion);
            Set<String> used = new HashSet<>();
            offered.taken().forEach(one -> used.add(one.promotion()));
            chosen += used.size();
            List<Promotion> only = promotions.stream().filter(one -> used.contains(one.id())).toList();
            assertEquals(offered.taken(), Offers.exactly(only, articles, occasion).taken());
        }
        assertTrue(chosen > 5_000, "only " + chosen);
    }

    /** The server knows no budget as a till saw it: what a promotion gave is as good, and more than it could give shows. */
    @Test
    void whatABudgetCutShortIsReckonedFromWhatWasGiven() {
        int cut = 0;
        for (int index = 0; index < BASKETS; index++) {
            List<Promotion> promotions = random.promotions(10);
            List<Article> articles = random.articles(8);
            Occasion occasion = random.occasion();
            List<Taken> taken = Offers.best(promotions, articles, occasion).taken();
            Map<String, Long> given = new HashMap<>();
            taken.forEach(one -> given.merge(one.promotion(), one.amount(), Long::sum));
            List<Promotion> plain = new ArrayList<>();
            List<Promotion> told = new ArrayList<>();
            for (Promotion one : promotions) {
                if (given.containsKey(one.id())) {
                    boolean budgeted = one.terms().budget() != Terms.NO_BUDGET;
                    plain.add(budgeted ? one.within(Long.MAX_VALUE) : one);
                    told.add(budgeted ? one.within(given.get(one.id())) : one);
                }
            }
            assertEquals(taken, Offers.exactly(told, articles, occasion).taken());
            cut += taken.equals(Offers.exactly(plain, articles, occasion).taken()) ? 0 : 1;
        }
        assertTrue(cut > 500, "only " + cut);
    }

    @Test
    void whatASharedPromotionGivesFollowsWhatABudgetLeftOfTheOneBefore() {
        Occasion noon = new Occasion(0, 1, 720, "here", null, null, Set.of(), Set.of());
        List<Article> line = List.of(new Article(1, "milk", null, "B", 1_000, 10_000, -1, true, true, false));
        Promotion half = shared("half", 1, 5_000).within(1_000);
        Promotion tenth = shared("tenth", 2, 1_000);
        List<Taken> till = List.of(new Taken("half", 1, 1, 1_000), new Taken("tenth", 1, 1, 900));
        assertEquals(till, Offers.best(List.of(half, tenth), line, noon).taken());
        assertEquals(till, Offers.exactly(List.of(shared("half", 1, 5_000).within(1_000), tenth), line, noon).taken());
        assertEquals(5_000, Offers.exactly(List.of(shared("half", 1, 5_000).within(5_001), tenth), line, noon).taken().get(0).amount());
    }

    private static Promotion shared(String id, int rank, long percent) {
        Deal deal = new Deal(percent, true, 0, 0, 0, null, List.of());
        return new Promotion(id, 1, PromotionKind.PERCENT, Goods.ALL, deal, new Terms(rank, false, 0, 0, Terms.NO_BUDGET), Period.ALWAYS, Buyers.ALL);
    }

    /** Among promotions of one rank none of all combinations gives more, where few compete; those of other ranks are left out here. */
    @Test
    void noOtherCombinationGivesMore() {
        int compared = 0;
        for (int index = 0; index < BASKETS; index++) {
            List<Promotion> promotions = new ArrayList<>();
            for (Promotion one : random.promotions(5)) {
                if (one.terms().exclusive()) {
                    promotions.add(one);
                }
            }
            promotions = promotions.stream().map(one -> new Promotion(one.id(), one.version(), one.kind(), one.goods(), one.deal(),
                    new Terms(1, true, one.terms().minimum(), one.terms().most(), one.terms().budget()), one.period(), one.buyers())).toList();
            List<Article> articles = random.articles(6);
            Occasion occasion = random.occasion();
            long best = total(Offers.best(promotions, articles, occasion));
            for (int mask = 0; mask < 1 << promotions.size(); mask++) {
                List<Promotion> some = new ArrayList<>();
                for (int at = 0; at < promotions.size(); at++) {
                    if ((mask >> at & 1) == 1) {
                        some.add(promotions.get(at));
                    }
                }
                long other = total(Offers.exactly(some, articles, occasion));
                assertTrue(other <= best, () -> other + " by " + some + " instead of " + best + " for " + articles);
                compared++;
            }
        }
        assertTrue(compared > 30_000, "only " + compared);
    }

    private static void checkCaps(List<Promotion> promotions, Offered offered, Map<PromotionKind, Integer> given) {
        Map<String, Long> totals = new HashMap<>();
        for (Taken one : offered.taken()) {
            assertTrue(one.amount() > 0, () -> "nothing or less: " + one);
            totals.merge(one.promotion(), one.amount(), Long::sum);
        }
        for (Promotion one : promotions) {
            Long total = totals.get(one.id());
            if (total != null) {
                given.merge(one.kind(), 1, Integer::sum);
                assertTrue(one.terms().most() == 0 || total <= one.terms().most(), () -> total + " by " + one);
                assertTrue(one.terms().budget() < 0 || total <= one.terms().budget(), () -> total + " by " + one);
            }
        }
    }

    private static void checkBooks(List<Article> articles, Offered offered) {
        List<BasketLine> lines = new ArrayList<>();
        long off = 0;
        for (Article one : articles) {
            long taken = offered.off(one.line());
            assertTrue(taken == 0 || one.open() && taken < one.amount(), () -> taken + " off " + one);
            off += taken;
            lines.add(new BasketLine(one.line(), one.sku(), one.quantity(), one.unitPrice(), one.letter(), 0, taken, one.fixedTotal()));
        }
        PricedBasket priced = PricingEngine.price(new Basket(lines, 0, TAXES));
        assertTrue(priced.findings().stream().noneMatch(f -> f.code().startsWith("discount") || f.code().startsWith("gift") && articles.get(f.line() - 1).amount() > 0), () -> priced.findings().toString());
        assertEquals(off, priced.discount());
        assertEquals(priced.totalBeforeDiscount() - off, priced.total());
        assertEquals(priced.total(), priced.fiscalLines().stream().mapToLong(FiscalLine::total).sum());
        assertEquals(priced.tax(), priced.fiscalLines().stream().mapToLong(FiscalLine::tax).sum());
        for (PricedLine one : priced.lines()) {
            assertEquals(one.total(), one.taxable() + one.tax());
            assertTrue(one.total() > 0 || one.supply() == 0, () -> "a line of nothing: " + one);
        }
        for (FiscalLine one : priced.fiscalLines()) {
            assertTrue(one.total() > 0, () -> "a fiscal line of nothing: " + one);
        }
    }

    private static long total(Offered offered) {
        return offered.taken().stream().mapToLong(Taken::amount).sum();
    }
}
