package com.completebytepos.customers;

import java.util.UUID;

/** Fired inside the transaction that adds a customer. */
public record CustomerAdded(UUID id) {
}
