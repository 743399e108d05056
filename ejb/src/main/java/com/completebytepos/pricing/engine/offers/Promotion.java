package com.completebytepos.pricing.engine.offers;

import java.util.HashSet;
import java.util.Set;

/**
 * One version of a promotion.
 *
 * @param goods what counts: is made cheaper, or has to be bought for what is
 */
public record Promotion(String id, int version, PromotionKind kind, Goods goods, Deal deal, Terms terms, Period period, Buyers buyers)
        implements Comparable<Promotion> {

    /** The same with no more than this left of its budget. @param budget cents */
    public Promotion within(long budget) {
        Terms left = new Terms(terms.rank(), terms.exclusive(), terms.minimum(), terms.most(), Math.max(0, budget));
        return new Promotion(id, version, kind, goods, deal, left, period, buyers);
    }

    /** The same for one customer more than it names. */
    public Promotion with(String customer) {
        Set<String> named = new HashSet<>(buyers.customers());
        named.add(customer);
        Buyers all = new Buyers(named, buyers.groups(), buyers.branches(), buyers.coupon(), buyers.once());
        return new Promotion(id, version, kind, goods, deal, terms, period, all);
    }

    boolean isFor(Occasion occasion) {
        return period.holds(occasion) && buyers.include(occasion, id);
    }

    /** The order in which promotions take: nothing but the promotions themselves decides it. */
    @Override
    public int compareTo(Promotion other) {
        if (terms.rank() != other.terms.rank()) {
            return terms.rank() < other.terms.rank() ? -1 : 1;
        }
        if (terms.exclusive() != other.terms.exclusive()) {
            return terms.exclusive() ? -1 : 1;
        }
        int byKind = kind.ordinal() - other.kind.ordinal();
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
