package com.completebytepos.payments.client;

import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.ProviderWorld;
import java.util.UUID;

/** An account with its secrets open, for the moment of one call. Never stored, never shown. */
public record AccountKeys(UUID accountId, UUID appId, AccountKind kind, ProviderWorld world, String shortCode, String receivingNumber, String callToken, Secrets secrets) {

    public record Secrets(String consumerKey, String consumerSecret, String passkey, String initiatorName, String initiatorPassword, String b2cShortCode) {
        @Override
        public String toString() {
            return "(secrets)";
        }
    }
}
