package com.completebytepos.storedvalue;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenders.TenderKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A card was sold or topped up for money at a till. Fired inside the transaction that wrote it. */
public record ValueLoaded(UUID id, UUID tillId, UUID branchId, UUID shiftId, UUID cashierId, Instant at, Money amount, Paid paid) {

    /** What was handed over for it and what was given back, in shillings; {@code currency} and {@code foreign} of foreign notes, else null. {@code kind} null where nobody knows it. */
    public record Paid(TenderKind kind, Money given, Money change, String currency, BigDecimal foreign) {
    }
}
