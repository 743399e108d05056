package com.completebytepos.payments;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Promises every till's ping when a payment of its branch last changed, at the cost of one question a second for all tills of the branch. */
@Stateless
public class PaymentHeads {
    private static final long FRESH_MILLIS = 900;
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

    private long latest(String whose, UUID branchId) {
        var query = em.createQuery("select max(p.changedAt) from Payment p where " + whose, Instant.class);
        if (branchId != null) query.setParameter("branch", branchId);
        var at = query.getSingleResult();
        return at == null ? 0 : at.toEpochMilli();
    }
}
