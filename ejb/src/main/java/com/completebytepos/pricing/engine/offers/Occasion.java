package com.completebytepos.pricing.engine.offers;

import java.util.Set;

/**
 * When, where and for whom something is sold.
 *
 * @param at       milliseconds since 1970
 * @param weekday  1 Monday to 7 Sunday, in Nairobi
 * @param minute   of the day, in Nairobi
 * @param customer null = nobody knows who buys; so is the group
 * @param coupons  promotions a coupon that holds was shown for
 * @param usedUp   promotions this customer has had before
 */
public record Occasion(long at, int weekday, int minute, String branch, String customer, String group, Set<String> coupons, Set<String> usedUp) {
}
