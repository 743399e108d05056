package com.completebytepos.accounts;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * How points are collected and what they are worth.
 *
 * @param rate         thousandths of a point for a shilling: 10 is one point for KES 100
 * @param pointValue   what a point pays
 * @param expiryMonths after which points lapse; 0 = never
 * @param offlinePoints what one till may spend of one customer's points without asking, {@code offlineCredit} likewise of the credit
 * @param graceDays    for so long after the day a debt was due more may be bought on account
 */
public record LoyaltyTerms(boolean active, int rate, Money pointValue, int expiryMonths, long leastRedeemed, long offlinePoints, Money offlineCredit, int graceDays, List<Rate> rates, List<Tier> tiers)
        implements Serializable {

    /** Another rate for a group, a category or both; null means any. */
    public record Rate(UUID groupId, UUID categoryId, int rate) implements Serializable {
    }

    /** From so much spent on, points come so many percent. */
    public record Tier(String name, Money fromSpent, int multiplier) implements Serializable {
    }
}
