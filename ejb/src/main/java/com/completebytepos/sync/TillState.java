package com.completebytepos.sync;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a workstation stands, as far as it told. {@code counter} is the last entry stored here; {@code lastSeenAt}, {@code unsent}
 * are null before its first ping; {@code troubles} counts the reports on its chain nobody has looked at yet.
 */
public record TillState(UUID workstationId, long counter, Instant lastSeenAt, Integer unsent, long troubles) implements Serializable {
}
