package com.completebytepos.branches;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A registered browser as the shop knows it. {@code receiptPrefix} is branch code and number, for example MA-02. */
public record WorkstationEntry(UUID id, UUID branchId, UUID tillId, int number, String name, String receiptPrefix, byte[] publicKey, byte[] genesis,
                               boolean storagePersistent, Instant registeredAt, Instant revokedAt) implements Serializable {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
