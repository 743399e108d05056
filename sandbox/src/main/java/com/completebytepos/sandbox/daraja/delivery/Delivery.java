package com.completebytepos.sandbox.daraja.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something the simulator sends to a shop, and what came of each try. */
public final class Delivery {
    public enum Kind { STK_CALLBACK, C2B_VALIDATION, C2B_CONFIRMATION, RESULT, QUEUE_TIMEOUT, FORGED }

    /** What is sent: kind, the receipt or id it is about, where to, extra headers, JSON body. */
    public record Parcel(Kind kind, String about, String address, Map<String, String> headers, String body) {}

    /** One try: the receiver's status, or 0 and why it failed. */
    public record Attempt(Instant at, int status, String answer) {
        public boolean arrived() {
            return status >= 200 && status < 300;
        }
    }

    public final long number;
    public final Instant entered;
    public final Parcel parcel;
    private final List<Attempt> attempts = new ArrayList<>();

    Delivery(long number, Instant entered, Parcel parcel) {
        this.number = number;
        this.entered = entered;
        this.parcel = parcel;
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
