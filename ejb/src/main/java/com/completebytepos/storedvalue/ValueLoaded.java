package com.completebytepos.storedvalue;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenders.TenderKind;
import java.time.Instant;
import java.util.UUID;

/** A card was sold or topped up for money at a till. Fired inside the transaction that wrote it. */
public record ValueLoaded(UUID id, UUID tillId, UUID branchId, UUID shiftId, UUID cashierId, Instant at, Money amount, TenderKind tender) {
}
