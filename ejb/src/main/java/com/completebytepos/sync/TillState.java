package com.completebytepos.sync;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a workstation stands, as far as it told. {@code counter} is the last entry stored here; {@code lastSeenAt}, {@code unsent}
 * are null before its first ping; {@code troubles} counts the reports on its chain nobody has looked at yet.
 */
public record TillState(UUID workstationId, long counter, Instant lastSeenAt, Integer unsent, long troubles, Condition condition) implements Serializable {

    /** What newer pages tell; members are null before. {@code clockOffset}: milliseconds the till's clock is ahead; {@code claimedCounter}: its last entry, sent or not. */
    public record Condition(Long claimedCounter, Instant oldestUnsentAt, String appVersion, Long clockOffset, Boolean persistent) implements Serializable {
        static final Condition UNKNOWN = new Condition(null, null, null, null, null);
    }
}
