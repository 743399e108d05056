package com.completebytepos.payments;

import java.util.UUID;

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
