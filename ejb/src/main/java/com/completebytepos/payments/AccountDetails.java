package com.completebytepos.payments;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An account as its owner sees it: which secrets are set, never what they are. {@code branchId} null: of the whole shop. */
public record AccountDetails(UUID id, UUID branchId, String name, AccountKind kind, ProviderWorld world, String shortCode, String receivingNumber, String b2cShortCode,
                             String initiatorName, Instant initiatorSetAt, Registration registration, Pulling pulling, boolean active, int version) implements Serializable {

    /** The provider's own list of payments: who may ask for it, since when it is asked for, how far it was read; {@code note} of the last trouble. */
    public record Pulling(String nominatedNumber, Instant registeredAt, Instant until, String note) implements Serializable {
    }

    /** When the provider was told where to call, and when keys were last proved; notes say what came of it. */
    public record Registration(Instant registeredAt, String note, Instant checkedAt, String checkResult) implements Serializable {
    }
}
