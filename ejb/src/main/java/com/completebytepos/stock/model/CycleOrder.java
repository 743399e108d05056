package com.completebytepos.stock.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which goods a cycle count takes next. Goods that make the first four fifths of what is sold (class A) are due monthly, those up to 95 %
 * (B) quarterly, the rest (C) yearly; what was never counted is due before all else, A first.
 */
public record CycleOrder(Map<UUID, BigDecimal> sold, Map<UUID, Instant> counted, Instant now) {
    private static final long NEVER = 1_000_000_000;

    public List<UUID> due(Collection<UUID> held, int most) {
        var days = days(held);
        return held.stream().sorted(Comparator.comparing((UUID sku) -> -lateness(sku, days.get(sku))).thenComparing((UUID sku) -> days.get(sku)).thenComparing((UUID sku) -> sold(sku).negate()).thenComparing(Comparator.<UUID>naturalOrder())).limit(most).toList();
    }

    /** The rhythm of each, in days. */
    public Map<UUID, Integer> days(Collection<UUID> held) {
        var all = held.stream().map(this::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rhythm = new HashMap<UUID, Integer>();
        var sum = BigDecimal.ZERO;
        for (var sku : held.stream().sorted(Comparator.comparing((UUID one) -> sold(one)).reversed().thenComparing(Comparator.<UUID>naturalOrder())).toList()) {
            boolean first = sum.compareTo(all.multiply(new BigDecimal("0.80"))) < 0;
            boolean second = sum.compareTo(all.multiply(new BigDecimal("0.95"))) < 0;
            rhythm.put(sku, sold(sku).signum() <= 0 ? 365 : first ? 30 : second ? 90 : 365);
            sum = sum.add(sold(sku));
        }
        return rhythm;
    }

    /** Thousandths of its rhythm since the last count. */
    private long lateness(UUID sku, int days) {
        var last = counted.get(sku);
        return last == null ? NEVER : Duration.between(last, now).toMinutes() * 1000 / Duration.ofDays(days).toMinutes();
    }

    private BigDecimal sold(UUID sku) {
        return sold.getOrDefault(sku, BigDecimal.ZERO);
    }
}
