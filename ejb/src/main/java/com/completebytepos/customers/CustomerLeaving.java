package com.completebytepos.customers;

import java.util.UUID;

/** Fired inside the transaction that erases a person, before it does, for every row that ever was this person; who cannot let go yet refuses. */
public record CustomerLeaving(UUID id) {
}
