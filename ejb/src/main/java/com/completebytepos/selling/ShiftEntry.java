package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A shift as lists and tills see it; {@code closedAt} is null while it is open. */
public record ShiftEntry(UUID id, UUID tillId, UUID branchId, UUID cashierId, int number, ShiftState state, LocalDate businessDay, Instant openedAt,
                         Money openingFloat, Instant closedAt) implements Serializable {
}
