package com.completebytepos.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): time first, so that rows of one day lie together in the index. Those of one process grow:
 * the 12 bits after the milliseconds count (RFC 9562, 6.2, method 1), so that what was made later in a transaction sorts later.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and counter of the last id; a counter that runs over borrows from the next millisecond. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {
    }

    public static UUID next() {
        long step = LAST.accumulateAndGet(System.currentTimeMillis() << 12, (last, now) -> Math.max(last + 1, now));
        return new UUID((step >>> 12 << 16) | 0x7000L | (step & 0x0fffL), randomHalf());
    }

    /** @param epochMillis the moment the id is to carry, for rows that tell of an earlier time */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
        return new UUID(high, randomHalf());
    }

    private static long randomHalf() {
        return (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    }
}
