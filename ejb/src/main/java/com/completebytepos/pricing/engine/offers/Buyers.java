package com.completebytepos.pricing.engine.offers;

import java.util.Set;

/**
 * For whom and where; an empty set means everybody, everywhere. Customers and groups are alternatives.
 *
 * @param coupon only with a coupon
 * @param once   once per customer: nobody unknown gets it
 */
public record Buyers(Set<String> customers, Set<String> groups, Set<String> branches, boolean coupon, boolean once) {
    public static final Buyers ALL = new Buyers(Set.of(), Set.of(), Set.of(), false, false);

    boolean include(Occasion occasion, String promotion) {
        return includePerson(occasion)
                && (branches.isEmpty() || occasion.branch() != null && branches.contains(occasion.branch()))
                && (!coupon || occasion.coupons().contains(promotion))
                && (!once || occasion.customer() != null && !occasion.usedUp().contains(promotion));
    }

    private boolean includePerson(Occasion occasion) {
        return customers.isEmpty() && groups.isEmpty()
                || occasion.customer() != null && customers.contains(occasion.customer())
                || occasion.group() != null && groups.contains(occasion.group());
    }
}
