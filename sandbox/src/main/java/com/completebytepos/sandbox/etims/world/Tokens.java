package com.completebytepos.sandbox.etims.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The gateway's bearer tokens and the one application that may ask for them. */
public final class Tokens {

    public static final String CONSUMER_KEY = "sandbox-consumer-key";
    public static final String CONSUMER_SECRET = "sandbox-consumer-secret";
    public static final String APP_ID = "00000000-0000-4000-8000-0000000e7135";

    private final Map<String, Instant> validUntil = new HashMap<>();
    private int issued;

    public String issue(Instant now, int seconds) {
        validUntil.values().removeIf(until -> until.isBefore(now));
        String token = Secrets.base32(28, "token", String.valueOf(++issued));
        validUntil.put(token, now.plusSeconds(seconds));
        return token;
    }

    public boolean isValid(String token, Instant now) {
        Instant until = validUntil.get(token);
        return until != null && now.isBefore(until);
    }

    public void expireAll() {
        validUntil.clear();
    }
}
