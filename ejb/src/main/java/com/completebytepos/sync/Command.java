package com.completebytepos.sync;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** What every command carries, in format 1; {@code body} is the whole of it. */
record Command(String kind, UUID id, UUID workstation, long counter, byte[] previous, String engine, Instant at, UUID cashier, UUID shift, JsonObject body) {

    /** The same deed under another id, where its own belongs to another one. */
    Command as(UUID other) {
        return new Command(kind, other, workstation, counter, previous, engine, at, cashier, shift, body);
    }
}
