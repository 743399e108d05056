package com.completebytepos.accounts.model;

import com.completebytepos.accounts.LoyaltyTerms;
import com.completebytepos.kernel.Money;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a purchase earns. Only whole points are given, and they are rounded down once, over the whole purchase. */
public final class EarningRules {
    private static final long CENTS = 100;
    private static final long THOUSANDTHS = 1000;
    private static final long PERCENT = 100;

    private EarningRules() {
    }

    public record Part(UUID categoryId, Money total) {
    }

    /** @param unearning what was paid with points: those earn nothing, taken off every part in its share */
    public static long earned(LoyaltyTerms terms, UUID groupId, List<Part> parts, Money unearning, Money spentBefore) {
        if (!terms.active()) return 0;
        long total = parts.stream().mapToLong(p -> p.total().cents()).sum();
        long earning = total - unearning.cents();
        if (total <= 0 || earning <= 0) return 0;
        var sum = BigInteger.ZERO;
        for (var part : parts) sum = sum.add(BigInteger.valueOf(part.total().cents()).multiply(BigInteger.valueOf(rate(terms, groupId, part.categoryId()))));
        int multiplier = tier(terms, spentBefore).map(LoyaltyTerms.Tier::multiplier).orElse((int) PERCENT);
        return sum.multiply(BigInteger.valueOf(multiplier)).multiply(BigInteger.valueOf(earning))
                .divide(BigInteger.valueOf(total).multiply(BigInteger.valueOf(CENTS * THOUSANDTHS * PERCENT))).longValueExact();
    }

    /** The most particular rule counts: group and category, then category, then group, then the programme's own. */
    static int rate(LoyaltyTerms terms, UUID groupId, UUID categoryId) {
        return terms.rates().stream().filter(r -> (r.groupId() == null || r.groupId().equals(groupId)) && (r.categoryId() == null || r.categoryId().equals(categoryId)))
                .max(Comparator.comparingInt(r -> (r.categoryId() == null ? 0 : 2) + (r.groupId() == null ? 0 : 1))).map(LoyaltyTerms.Rate::rate).orElse(terms.rate());
    }

    public static Optional<LoyaltyTerms.Tier> tier(LoyaltyTerms terms, Money spent) {
        return terms.tiers().stream().filter(t -> t.fromSpent().compareTo(spent) <= 0).max(Comparator.comparing(LoyaltyTerms.Tier::fromSpent));
    }

    /** How many points pay an amount: a begun point is a whole one. */
    public static long pointsFor(LoyaltyTerms terms, Money amount) {
        long value = Math.max(1, terms.pointValue().cents());
        return (amount.cents() + value - 1) / value;
    }

    public static Money worth(LoyaltyTerms terms, long points) {
        return Money.ofCents(Math.multiplyExact(Math.max(0, points), terms.pointValue().cents()));
    }

    /** What of the earned points a purchase keeps after so much of it came back. */
    public static long kept(long earned, Money total, Money returned) {
        if (total.cents() <= 0) return 0;
        long left = Math.max(0, total.cents() - returned.cents());
        return BigInteger.valueOf(earned).multiply(BigInteger.valueOf(left)).divide(BigInteger.valueOf(total.cents())).longValueExact();
    }
}
