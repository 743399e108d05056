package com.completebytepos.pricing.engine.offers;

import com.completebytepos.pricing.engine.BasketLine;

/**
 * A line of the basket as promotions see it.
 *
 * @param letter     it is taxed on
 * @param quantity   thousandths
 * @param unitPrice  cents
 * @param fixedTotal cents, -1 = quantity times price
 * @param pieces     counted, not weighed or sold by value
 * @param open       false where a person took something off, or named the price
 * @param listed     whether a price list may name another price: sold by its own unit, at what that costs
 */
public record Article(int line, String sku, String category, String letter, long quantity, long unitPrice, long fixedTotal, boolean pieces, boolean open,
                      boolean listed) {
    private static final long MOST_QUANTITY = 999_999_999L;
    private static final long MOST_CENTS = 99_999_999_999L;

    /** Cents before any promotion; 0 where the engine prices nothing. */
    long amount() {
        if (quantity < 1 || quantity > MOST_QUANTITY || unitPrice < 0 || unitPrice > MOST_QUANTITY) {
            return 0;
        }
        long amount = fixedTotal != BasketLine.NO_FIXED_TOTAL ? fixedTotal : Sharing.share(unitPrice, quantity, 1000);
        return amount < 0 || amount > MOST_CENTS ? 0 : amount;
    }

    /** Whole pieces, 0 for what is not counted. */
    int count() {
        return pieces && fixedTotal == BasketLine.NO_FIXED_TOTAL && quantity % 1000 == 0 && quantity <= MOST_QUANTITY ? (int) (quantity / 1000) : 0;
    }

    /** The same at another price of one unit. */
    public Article at(long price) {
        return new Article(line, sku, category, letter, quantity, price, fixedTotal, pieces, open, listed);
    }
}
