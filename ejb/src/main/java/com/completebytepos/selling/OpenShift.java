package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A shift that was opened at a till, with the money in its drawer. */
public record OpenShift(UUID id, UUID tillId, UUID branchId, UUID cashierId, LocalDate businessDay, Instant at, Money openingFloat) {
}
