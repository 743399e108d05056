package com.completebytepos.sandbox.daraja.scenario;

import java.util.Optional;

/**
 * The control door's wish for calls to come: which API (push, c2b, status, balance, reversal, b2c, b2b, or any), for which short code, phone
 * and amount in cents (empty: any), what shall happen, how often (0: always).
 */
public record Rule(long number, String api, Match match, String scenario, int times) {

    public record Match(String shortCode, String msisdn, Optional<Long> cents) {
        boolean fits(Match asked) {
            return (shortCode.isEmpty() || shortCode.equals(asked.shortCode)) && (msisdn.isEmpty() || msisdn.equals(asked.msisdn))
                    && (cents.isEmpty() || cents.equals(asked.cents));
        }
    }
}
