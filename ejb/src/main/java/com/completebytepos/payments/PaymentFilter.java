package com.completebytepos.payments;

import com.completebytepos.kernel.HouseClock;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Which payments; null is all. Days are whole ones in Nairobi. {@code text} is a part of the code, the payer's name or the phone. */
public record PaymentFilter(LocalDate from, LocalDate to, PaymentState state, PaymentChannel channel, UUID branchId, String text, boolean unusedOnly) implements Serializable {

    Instant since() {
        return from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    Instant until() {
        return to == null ? Instant.parse("9999-01-01T00:00:00Z") : to.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
    }
}
