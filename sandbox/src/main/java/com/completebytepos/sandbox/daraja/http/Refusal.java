package com.completebytepos.sandbox.daraja.http;

import jakarta.json.Json;

/** A request turned away with one of the provider's error bodies (Daraja 3.0 portal, error envelope; Apigee gateway faults). */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final boolean gateway;

    private Refusal(int status, String code, String message, boolean gateway) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.gateway = gateway;
    }

    public static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message, false);
    }

    public static Refusal invalid(String field) {
        return of(400, "400.002.02", "Bad Request - Invalid " + field);
    }

    public static Refusal fault(int status, String code, String text) {
        return new Refusal(status, code, text, true);
    }

    public static Refusal spikeArrest(int perMinute) {
        return fault(429, "policies.ratelimit.SpikeArrestViolation",
                "Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=%d, periodInMicroseconds=60000000, maxBurstMessageCount=1.0}".formatted(perMinute));
    }

    public String code() {
        return code;
    }

    public Answer answer(String requestId) {
        if (gateway) {
            return Answer.json(status, Json.createObjectBuilder().add("fault", Json.createObjectBuilder()
                    .add("faultstring", getMessage()).add("detail", Json.createObjectBuilder().add("errorcode", code))).build());
        }
        return Answer.json(status, Json.createObjectBuilder().add("requestId", requestId).add("errorCode", code).add("errorMessage", getMessage()).build());
    }
}
