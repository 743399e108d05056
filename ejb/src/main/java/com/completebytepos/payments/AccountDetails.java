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

    /**
     * An account as its owner types it. A secret that is null or blank keeps the one stored.
     *
     * @param id null for a new one @param version the one its editor saw @param branchId null for the whole shop
     */
    public record EditAccount(UUID id, int version, UUID branchId, String name, Numbers numbers, Secrets secrets) {

        /** @param tillNumber of a till; ignored for a pay bill @param nominatedNumber the phone the provider knows the shop by, for its list of payments; may be null */
        public record Numbers(AccountKind kind, ProviderWorld world, String shortCode, String tillNumber, String b2cShortCode, String nominatedNumber) {
        }

        public record Secrets(String consumerKey, String consumerSecret, String passkey, String initiatorName, String initiatorPassword) {
            @Override
            public String toString() {
                return "(secrets)";
            }
        }
    }
}
