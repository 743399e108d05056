package com.completebytepos.integration;

import com.completebytepos.kernel.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts calls of this node by address, shop and credential. Each has a bucket that holds a minute's calls and fills evenly. Buckets that
 * are full again are forgotten, so that strangers by the thousand cost no memory for long.
 */
@ApplicationScoped
public class RateLimits {
    private static final int SWEPT_AT = 20_000;

    /** Whose calls are counted together; {@code aMinute} of them pass. */
    public enum Kind {
        ADDRESS("CBPOS_API_PER_ADDRESS", 1_200), SHOP("CBPOS_API_PER_SHOP", 3_000), TOKEN("CBPOS_API_PER_TOKEN", 600), WORKSTATION("CBPOS_API_PER_WORKSTATION", 30_000);

        private final int aMinute;

        Kind(String setting, int otherwise) {
            aMinute = Math.max(1, Setting.number(setting, otherwise));
        }

        public int aMinute() {
            return aMinute;
        }
    }

    @Inject Clock clock;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimits() {
    }

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** @return 0 when the call may pass, else the seconds after which one may */
    public int secondsToWait(Kind kind, String whose) {
        long now = clock.millis();
        if (buckets.size() > SWEPT_AT) sweep(now);
        return buckets.computeIfAbsent(kind + ":" + whose, unused -> new Bucket(kind.aMinute(), now)).take(now);
    }

    /** How many more calls would pass now. */
    public int left(Kind kind, String whose) {
        var bucket = buckets.get(kind + ":" + whose);
        return bucket == null ? kind.aMinute() : bucket.left(clock.millis());
    }

    int counted() {
        return buckets.size();
    }

    private void sweep(long now) {
        for (Iterator<Bucket> each = buckets.values().iterator(); each.hasNext();) if (each.next().isFull(now)) each.remove();
    }

    /** In thousandths of a call, so that a fast clock loses nothing. */
    private static final class Bucket {
        private static final long MINUTE = 60_000;
        private final long most;
        private long held;
        private long at;

        Bucket(int aMinute, long now) {
            most = aMinute * MINUTE;
            held = most;
            at = now;
        }

        private void fill(long now) {
            if (now > at) held = Math.min(most, held + (now - at) * (most / MINUTE));
            at = Math.max(at, now);
        }

        synchronized int take(long now) {
            fill(now);
            if (held < MINUTE) return (int) Math.max(1, (MINUTE - held + most / 60 - 1) / (most / 60));
            held -= MINUTE;
            return 0;
        }

        synchronized int left(long now) {
            fill(now);
            return (int) (held / MINUTE);
        }

        synchronized boolean isFull(long now) {
            fill(now);
            return held == most;
        }
    }
}
