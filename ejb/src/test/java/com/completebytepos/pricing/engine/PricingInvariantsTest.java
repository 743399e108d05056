package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class PricingInvariantsTest {
    private static final int BASKETS = 200_000;
    private final RandomBaskets baskets = new RandomBaskets(20_261_101);

    @Test
    void everyBasketKeepsTheBooksInBalance() {
        Seen seen = new Seen();
        for (int index = 0; index < BASKETS; index++) {
            Basket basket = baskets.basket(index);
            PricedBasket priced = PricingEngine.price(basket);
            for (int at = 0; at < basket.lines().size(); at++) {
                checkLine(basket, basket.lines().get(at), priced.lines().get(at), priced, seen);
            }
            checkRows(priced);
            checkSums(priced);
        }
        assertTrue(seen.split > 10_000 && seen.listPriceAndRest > 5_000 && seen.percent > 10_000 && seen.free > 5_000
                && seen.reduced > 100 && seen.unreadable > 1_000, "the baskets do not reach every branch: " + seen);
    }

    @Test
    void aBasketDiscountIsSharedInProportionToTheCent() {
        int shared = 0;
        for (int index = 0; index < BASKETS; index++) {
            Basket basket = baskets.basket(index);
            if (basket.basketDiscount() > 0) {
                shared++;
                checkShares(basket);
            }
        }
        assertTrue(shared > 20_000, "only " + shared);
    }

    /** The code is spelled out, for tills and bundles know it by that. */
    @Test
    void moreLinesThanKraNumbersAreFound() {
        TaxTable taxes = new TaxTable(true, List.of(new TaxRate("A", 0, true)));
        List<BasketLine> lines = new ArrayList<>();
        for (int line = 1; line <= 1_000; line++) {
            lines.add(new BasketLine(line, "sku" + line, 1_000, 100, "A", 0, 0, BasketLine.NO_FIXED_TOTAL));
        }
        assertEquals(List.of(), PricingEngine.price(new Basket(lines.subList(0, 999), 0, taxes)).findings());
        assertEquals(List.of(new PricingFinding(0, "too-many-fiscal-lines")), PricingEngine.price(new Basket(lines, 0, taxes)).findings());
    }

    @Test
    void theSameBasketAlwaysGetsTheSameAnswer() {
        for (int index = 0; index < 10_000; index++) {
            assertEquals(PricingEngine.price(baskets.basket(index)), PricingEngine.price(baskets.basket(index)));
        }
    }

    /** Tills send the engine version with every sale: an answer that changes needs a new VERSION, then a new digest. */
    @Test
    void versionOneKeepsItsAnswers() {
        AnswerDigest digest = new AnswerDigest();
        for (int index = 0; index < 20_000; index++) {
            digest.add(PricingEngine.price(baskets.basket(index)));
        }
        assertEquals("1", PricingEngine.VERSION);
        assertEquals("45be6cc2ec3722c0", digest.hex());
    }

    private static void checkLine(Basket basket, BasketLine line, PricedLine priced, PricedBasket all, Seen seen) {
        List<FiscalLine> fiscal = all.fiscalLines().stream().filter(part -> part.line() == line.line()).toList();
        for (int at = 0; at < fiscal.size(); at++) {
            assertEquals(at + 1, fiscal.get(at).part());
            assertEquals(priced.taxLetter(), fiscal.get(at).taxLetter());
            KraChecker.check(fiscal.get(at), ratePercent(basket, priced.taxLetter()));
        }
        assertEquals(basket.taxes().vatRegistered() ? line.taxLetter() : "D", priced.taxLetter());
        assertEquals(priced.total(), sum(fiscal, FiscalLine::total), () -> "fiscal lines of " + line);
        assertEquals(priced.taxable(), sum(fiscal, FiscalLine::taxable));
        assertEquals(priced.tax(), sum(fiscal, FiscalLine::tax));
        assertEquals(priced.total(), priced.taxable() + priced.tax());
        assertEquals(priced.total(), priced.supply() - priced.discount());
        assertTrue(priced.total() >= 0 && priced.discount() >= 0 && priced.tax() >= 0, () -> "negative in " + priced);
        assertTrue(fiscal.size() <= 2, () -> "more parts than needed: " + fiscal);
        assertEquals(priced.total() == 0, fiscal.isEmpty());
        if (line.quantity() > 0) {
            assertEquals(supplyOf(line), priced.supply(), () -> "supply of " + line);
            checkQuantity(line, priced, fiscal, all, seen);
        }
        seen.note(line, priced, fiscal);
    }

    private static void checkQuantity(BasketLine line, PricedLine priced, List<FiscalLine> fiscal, PricedBasket all, Seen seen) {
        long twoDecimals = Math.max(1, BigDecimal.valueOf(line.quantity(), 3).setScale(2, RoundingMode.HALF_UP)
                .unscaledValue().longValueExact());
        long reported = sum(fiscal, FiscalLine::quantity);
        if (all.findings().contains(new PricingFinding(line.line(), PricingFinding.FISCAL_QUANTITY_REDUCED))) {
            seen.reduced++;
            assertTrue(priced.total() * 100 < twoDecimals && reported < twoDecimals, () -> "reduced for nothing: " + line);
        } else if (priced.total() > 0) {
            assertEquals(twoDecimals, reported, () -> "quantity of " + line + " in " + fiscal);
        }
    }

    private static void checkRows(PricedBasket priced) {
        assertEquals("ABCDE", priced.taxes().stream().map(TaxRow::letter).reduce("", String::concat));
        for (TaxRow row : priced.taxes()) {
            List<FiscalLine> lines = priced.fiscalLines().stream().filter(f -> f.taxLetter().equals(row.letter())).toList();
            assertEquals(sum(lines, FiscalLine::taxable), row.taxable());
            assertEquals(sum(lines, FiscalLine::tax), row.tax());
            assertEquals(sum(lines, FiscalLine::total), row.total());
        }
    }

    private static void checkSums(PricedBasket priced) {
        assertEquals(sum(priced.lines(), PricedLine::supply), priced.totalBeforeDiscount());
        assertEquals(sum(priced.lines(), PricedLine::discount), priced.discount());
        assertEquals(sum(priced.lines(), PricedLine::total), priced.total());
        assertEquals(sum(priced.taxes(), TaxRow::total), priced.total());
        assertEquals(sum(priced.taxes(), TaxRow::taxable), priced.taxable());
        assertEquals(sum(priced.taxes(), TaxRow::tax), priced.tax());
        assertEquals(priced.total(), priced.taxable() + priced.tax());
    }

    private static void checkShares(Basket basket) {
        PricedBasket with = PricingEngine.price(basket);
        PricedBasket without = PricingEngine.price(new Basket(basket.lines(), 0, basket.taxes()));
        long given = without.total() - with.total();
        assertEquals(Math.min(basket.basketDiscount(), without.total()), given);
        for (TaxRow row : without.taxes()) {
            List<PricedLine> plain = without.lines().stream().filter(l -> l.taxLetter().equals(row.letter())).toList();
            List<PricedLine> reduced = with.lines().stream().filter(l -> l.taxLetter().equals(row.letter())).toList();
            long share = sum(plain, PricedLine::total) - sum(reduced, PricedLine::total);
            assertFair(share, given, row.total(), without.total());
            for (int at = 0; at < plain.size(); at++) {
                assertFair(plain.get(at).total() - reduced.get(at).total(), share, plain.get(at).total(), row.total());
            }
        }
    }

    private static void assertFair(long share, long amount, long weight, long weights) {
        BigDecimal fair = weights == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(weights), 6, RoundingMode.HALF_UP);
        assertFalse(BigDecimal.valueOf(share).subtract(fair).abs().compareTo(BigDecimal.ONE) > 0,
                () -> share + " instead of " + fair);
        assertTrue(share >= 0 && share <= weight);
    }

    private static long supplyOf(BasketLine line) {
        BigDecimal supply = BigDecimal.valueOf(line.unitPrice(), 2).multiply(BigDecimal.valueOf(line.quantity(), 3))
                .setScale(2, RoundingMode.HALF_UP);
        boolean inRange = supply.compareTo(new BigDecimal("99999999999.99")) <= 0;
        return line.fixedTotal() >= 0 ? line.fixedTotal() : inRange ? supply.unscaledValue().longValueExact() : 0;
    }

    private static BigDecimal ratePercent(Basket basket, String letter) {
        boolean reduced = letter.equals("E") && basket.taxes().rates().get(4).inUse();
        return BigDecimal.valueOf(letter.equals("B") ? 16 : reduced ? 8 : 0);
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> amount) {
        return rows.stream().mapToLong(amount).sum();
    }

    /** How often each way of encoding a line was met, so that the generator cannot go blind unnoticed. */
    private static final class Seen {
        private int split;
        private int listPriceAndRest;
        private int percent;
        private int free;
        private int reduced;
        private int unreadable;

        void note(BasketLine line, PricedLine priced, List<FiscalLine> fiscal) {
            split += fiscal.size() == 2 ? 1 : 0;
            listPriceAndRest += fiscal.size() == 2 && fiscal.get(0).unitPrice() == line.unitPrice() ? 1 : 0;
            percent += !fiscal.isEmpty() && fiscal.get(0).discountRate() > 0 ? 1 : 0;
            free += priced.total() == 0 && priced.supply() > 0 ? 1 : 0;
            unreadable += line.quantity() < 0 ? 1 : 0;
        }

        @Override
        public String toString() {
            return "split " + split + ", list price and rest " + listPriceAndRest + ", percent " + percent + ", free "
                    + free + ", reduced " + reduced + ", unreadable " + unreadable;
        }
    }
}
