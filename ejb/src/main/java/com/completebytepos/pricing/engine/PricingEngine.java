package com.completebytepos.pricing.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prices a basket: the one place where a sale's amounts come from, on the server and on the till. */
public final class PricingEngine {
    /** Travels with every sale; rises when any basket would be answered differently. */
    public static final String VERSION = "1";

    private final Basket basket;
    private final List<PricingFinding> findings = new ArrayList<>();

    private PricingEngine(Basket basket) {
        this.basket = basket;
    }

    public static PricedBasket price(Basket basket) {
        return new PricingEngine(basket).priced();
    }

    private PricedBasket priced() {
        TaxLetters letters = new TaxLetters(basket.taxes(), findings);
        List<ChargedLine> charged = lessBasketDiscount(charged(letters));
        findGifts(charged);
        FiscalLines fiscal = new FiscalLines(letters, findings);
        List<PricedLine> lines = new ArrayList<>();
        for (ChargedLine line : charged) {
            lines.add(fiscal.add(line));
        }
        return sumUp(lines, fiscal);
    }

    private List<ChargedLine> charged(TaxLetters letters) {
        List<ChargedLine> charged = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (BasketLine line : basket.lines()) {
            if (line.line() < 1 || !numbers.add(line.line())) {
                found(line.line(), PricingFinding.LINE_NUMBER_INVALID);
            }
            charged.add(new LineCharge(line, findings).on(letters.letterOf(line, findings)));
        }
        return charged;
    }

    private List<ChargedLine> lessBasketDiscount(List<ChargedLine> lines) {
        long total = 0;
        for (ChargedLine line : lines) {
            total += line.total();
        }
        if (basket.basketDiscount() < 0) {
            found(0, PricingFinding.BASKET_DISCOUNT_OUT_OF_RANGE);
        } else if (basket.basketDiscount() > total) {
            found(0, PricingFinding.BASKET_DISCOUNT_EXCEEDS_TOTAL);
        }
        long discount = Math.max(0, Math.min(basket.basketDiscount(), total));
        return new BasketDiscount(discount).spreadOver(lines, total);
    }

    /** A free item needs no fiscal line where its letter is paid for: supply and discount cancel out inside the letter. */
    private void findGifts(List<ChargedLine> lines) {
        for (ChargedLine line : lines) {
            if (line.isFree() && !isPaidFor(line.letter(), lines)) {
                found(line.source().line(), PricingFinding.GIFT_OF_ANOTHER_LETTER);
            }
        }
    }

    private static boolean isPaidFor(String letter, List<ChargedLine> lines) {
        for (ChargedLine line : lines) {
            if (line.hasLetter(letter) && line.total() > 0) {
                return true;
            }
        }
        return false;
    }

    private PricedBasket sumUp(List<PricedLine> lines, FiscalLines fiscal) {
        long supply = 0;
        long discount = 0;
        long taxable = 0;
        for (PricedLine line : lines) {
            supply += line.supply();
            discount += line.discount();
            taxable += line.taxable();
        }
        long total = supply - discount;
        if (total > Limits.TOTAL) {
            found(0, PricingFinding.BASKET_TOTAL_OUT_OF_RANGE);
        }
        if (fiscal.all().size() > Limits.FISCAL_LINES) {
            found(0, PricingFinding.TOO_MANY_FISCAL_LINES);
        }
        return new PricedBasket(lines, fiscal.all(), fiscal.rows(), supply, discount, total, taxable, total - taxable,
                findings);
    }

    private void found(int line, String code) {
        findings.add(new PricingFinding(line, code));
    }
}
