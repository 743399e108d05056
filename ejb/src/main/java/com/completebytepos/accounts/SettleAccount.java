package com.completebytepos.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money towards a debt as the till tells it, after it was taken. Amounts in cents. {@code online}: the till reached the server then; false too where it did not say. */
public record SettleAccount(UUID id, UUID customerId, String number, Place place, Instant at, long amount, List<Taken> tenders, boolean online) {

    public record Place(UUID branchId, UUID workstationId, UUID tillId, UUID shiftId, UUID cashierId) {
    }

    public record Taken(String kind, long amount, long given, long change, UUID payment, String code) {
    }
}
