package com.completebytepos.cash;

import java.time.Instant;
import java.util.UUID;

/** Who did something at which drawer, in which shift, told by which command. */
public record CashDeed(UUID id, UUID tillId, UUID branchId, UUID shiftId, UUID cashierId, Instant at) {
}
