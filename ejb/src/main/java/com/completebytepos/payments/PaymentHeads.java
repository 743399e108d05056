package com.completebytepos.payments;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Promises every till's ping when a payment of its branch last changed, at the cost of one question a second for all tills of the branch. */
@Stateless
public class PaymentHeads {
    private static final long FRESH_MILLIS = 900;
    private static final long MOOD_FRESH_MILLIS = 5_000;
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int SAMPLE = 20;
    private static final int SLOW_MILLIS = 5_000;
    private static final ConcurrentHashMap<String, Mood> MOODS = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, Head> KNOWN = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    private record Head(long value, long readAt) {
    }

    /** Milliseconds since 1970; 0 when there is none. Payments of an account of the whole shop count for every branch. */
    @Requires(Permission.SYNC)
    public long head(UUID branchId) {
        var key = CurrentShop.require().value() + ":" + branchId;
        long now = clock.millis();
        var known = KNOWN.get(key);
        if (known != null && now - known.readAt < FRESH_MILLIS) return known.value;
        long value = Math.max(latest("p.branchId = :branch", branchId), latest("p.branchId is null", null));
        KNOWN.put(key, new Head(value, now));
        return value;
    }

    /** How M-PESA does for this shop right now, by its last conversations: idle when there were none, up, slow or down; cached for a few seconds. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public String mood() {
        var key = CurrentShop.require().value();
        var known = MOODS.get(key);
        long now = clock.millis();
        if (known != null && now - known.readAt < MOOD_FRESH_MILLIS) return known.word;
        var talks = em.createQuery("select a.outcome, a.code, a.millis from PaymentAttempt a where a.at > :since order by a.at desc", Object[].class)
                .setParameter("since", clock.instant().minus(LATELY)).setMaxResults(SAMPLE).getResultList();
        long away = talks.stream().filter(t -> "UNKNOWN".equals(t[0]) || "HTTP 0".equals(t[1])).count();
        long slow = talks.stream().filter(t -> (Integer) t[2] > SLOW_MILLIS).count();
        var word = talks.isEmpty() ? "idle" : away * 2 >= talks.size() ? "down" : slow * 2 >= talks.size() || away * 5 >= talks.size() ? "slow" : "up";
        MOODS.put(key, new Mood(word, now));
        return word;
    }

    private record Mood(String word, long readAt) {
    }

    private long latest(String whose, UUID branchId) {
        var query = em.createQuery("select max(p.changedAt) from Payment p where " + whose, Instant.class);
        if (branchId != null) query.setParameter("branch", branchId);
        var at = query.getSingleResult();
        return at == null ? 0 : at.toEpochMilli();
    }
}
