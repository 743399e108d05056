package com.completebytepos.customers;

import java.util.UUID;

/** Fired inside the transaction that makes two customers one: all that {@code from} had is {@code into}'s now. */
public record CustomersMerged(UUID from, UUID into) {
}
