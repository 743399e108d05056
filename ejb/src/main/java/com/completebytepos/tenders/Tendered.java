package com.completebytepos.tenders;

import com.completebytepos.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money taken for a document, or given back for one: {@code amount} is what it settles and always positive, {@code given} that and what came back as change. {@code payment} and {@code code} as the
 * till told them, either may be null; {@code customerId} is null where nobody is known.
 */
public record Tendered(UUID documentId, int line, TenderKind kind, Money amount, Money given, UUID payment, String code, Details details, Place place) {

    /** {@code dated} of a cheque; currency, amount and rate of foreign notes; null for everything else. */
    public record Details(LocalDate dated, String currency, BigDecimal foreignAmount, BigDecimal rate) {
        public static final Details NONE = new Details(null, null, null, null);
    }

    /** {@code businessDay} is null where none was told. */
    public record Place(UUID branchId, UUID workstationId, UUID cashierId, UUID customerId, LocalDate businessDay, Instant at) {
    }
}
